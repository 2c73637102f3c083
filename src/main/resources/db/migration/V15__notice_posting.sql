-- Which role posts a notice in the village and delivers the answers to its objections, and the letter that is posted (第22条第4款、第5款).

alter table notice add column window_role varchar(64);
alter table notice add column letter_id varchar(64);
