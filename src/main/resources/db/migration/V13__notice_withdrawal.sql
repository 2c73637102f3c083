-- Whose act a notice publishes, and so who answers a late objection (第22条第5款、第27条第2款); why one left the board early.

alter table notice add column answer_role varchar(64);
alter table notice add column withdrawn_because varchar(200);
