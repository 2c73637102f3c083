-- 第25条第4项 what the tables of article 6 answered when income and property were looked at again

create table relief_termination_means (
  case_id          varchar(64) primary key references relief_termination (case_id),
  assessed_at      timestamp with time zone not null,
  no_income_source boolean not null,
  reason           varchar(1000) not null,
  result           text not null
);
