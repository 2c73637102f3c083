-- Statutory clocks: one row for each, kept after it has ended.
create table deadline (
  id           varchar(36)  primary key,
  case_id      varchar(64)  not null,
  tenant_id    varchar(64)  not null,
  policy_key   varchar(100) not null,
  description  varchar(200) not null,
  article      varchar(200) not null,
  office       varchar(64),                            -- group of the head who answers for it; null: a waiting period
  amount       integer      not null,
  working_days boolean      not null,
  started_on   date         not null,
  due_on       date         not null,
  provisional  boolean      not null,                  -- reaches into a year whose calendar is not published
  derivation   varchar(4000) not null,
  remind_on    date,                                   -- null: nobody is reminded of a waiting period
  reminded_at  timestamp with time zone,
  escalated_at timestamp with time zone,
  ended_on     date,
  late         boolean      not null                   -- the due day passed before it ended; never taken back
);
create index deadline_case on deadline (case_id);
create index deadline_open on deadline (ended_on, due_on);

-- What a newly published calendar changed in an open clock
create table deadline_change (
  id          varchar(36) primary key,
  deadline_id varchar(36) not null references deadline (id),
  changed_at  timestamp with time zone not null,
  due_before  date not null,
  due_after   date not null,
  reason      varchar(4000) not null
);
