-- The registers of the safety grid (本政发〔2017〕17号). What is true stands here; the engine holds what is in progress.

-- One row a kind: held while a number is taken, so that none is given twice.
create table safety_grid_number (
  kind    varchar(10) primary key,
  last_no integer     not null
);
insert into safety_grid_number values ('WG', 0), ('QY', 0), ('BD', 0), ('SG', 0), ('KH', 0);

-- 第四部分 a programme with the days of its plan
create table safety_grid_programme (
  programme_id            varchar(64)  primary key,
  name                    varchar(160) not null,
  document                varchar(80)  not null,
  preparation_begins_on   date         not null,
  preparation_ends_on     date         not null,
  liaison_reported_by     date         not null,
  implementation_begins_on date        not null,
  implementation_ends_on  date         not null,
  acceptance_begins_on    date         not null,
  acceptance_ends_on      date         not null,
  started_on              date         not null,
  ended_on                date                          -- the last participant was accepted
);

-- 第三部分第（一）项第1目 each county and each department of a programme, with its own case
create table safety_grid_participant (
  case_id      varchar(64) primary key,
  programme_id varchar(64) not null references safety_grid_programme (programme_id),
  division     varchar(12) not null,
  returned     integer     not null,                    -- how often sent back to rectify
  accepted_on  date,
  unique (programme_id, division)
);

-- What a participant has done in a phase, task by task
create table safety_grid_step (
  id         varchar(36)  primary key,
  case_id    varchar(64)  not null references safety_grid_participant (case_id),
  step       varchar(100) not null,                     -- the task's name
  done_on    date         not null,
  done_by    varchar(64)  not null,
  due_on     date,
  late       boolean      not null
);
create index safety_grid_step_case on safety_grid_step (case_id);

-- 第五部分 who is the liaison person
create table safety_grid_liaison (
  case_id      varchar(64)   primary key references safety_grid_participant (case_id),
  name         varchar(40)   not null,
  post         varchar(80)   not null,
  phone        varchar(40)   not null,
  plan         varchar(200)  not null,
  system_state varchar(2000) not null,
  reported_on  date          not null
);

-- 第二部分第（一）项 the grids, and 第三部分 who answers for each, over time
create table safety_grid_grid (
  grid_number varchar(30) primary key,
  grid_level  varchar(10) not null,
  division    varchar(12) not null,
  name        varchar(80) not null,
  opened_on   date        not null,
  closed_on   date,
  close_reason varchar(400)
);
create index safety_grid_grid_division on safety_grid_grid (division);

create table safety_grid_person (
  id          varchar(36) primary key,
  grid_number varchar(30) not null references safety_grid_grid (grid_number),
  duty        varchar(20) not null,
  name        varchar(40) not null,
  post        varchar(80),
  from_on     date        not null,
  until_on    date,                                     -- null: still
  chief_of    varchar(30) unique                        -- the grid, while this is its chief; else null: one chief a grid
);
create index safety_grid_person_grid on safety_grid_person (grid_number, until_on);

-- 第四部分第（一）、（二）项 the ledger of enterprises
create table safety_grid_enterprise (
  credit_code    varchar(18)  primary key,
  name           varchar(160) not null,
  kind           varchar(20)  not null,
  address        varchar(200) not null,
  village_code   varchar(12)  not null,
  tenant_id      varchar(12)  not null,                 -- whose office registered it
  direct_by_city boolean      not null,
  high_risk      boolean      not null,
  above_scale    boolean      not null,
  small_or_micro boolean      not null,
  grid_level     varchar(10)  not null,                 -- exactly one level, also before there is a grid
  registered_on  date         not null,
  registered_by  varchar(64)  not null,
  source         varchar(64)  not null,                 -- the case, or the import
  closed_on      date,
  close_reason   varchar(400)
);

-- 定级、定格、定人 over time; at most one row of an enterprise is current
create table safety_grid_place (
  id           varchar(36)  primary key,
  credit_code  varchar(18)  not null references safety_grid_enterprise (credit_code),
  current_code varchar(18)  unique,                     -- the same while this holds, else null
  grid_level   varchar(10)  not null,
  grid_number  varchar(30)  not null references safety_grid_grid (grid_number),
  person       varchar(40)  not null,
  from_on      date         not null,
  until_on     date,
  reason       varchar(400) not null,
  placed_by    varchar(64)  not null
);
create index safety_grid_place_code on safety_grid_place (credit_code);
create index safety_grid_place_grid on safety_grid_place (grid_number);

-- 第二部分第（二）项 the colours over time, with what they rest on
create table safety_grid_colour (
  id           varchar(36)  primary key,
  credit_code  varchar(18)  not null references safety_grid_enterprise (credit_code),
  current_code varchar(18)  unique,
  colour       varchar(10)  not null,
  from_on      date         not null,
  until_on     date,
  factors      varchar(400) not null,
  reason       varchar(400) not null,
  table_version integer     not null,
  graded_by    varchar(64)  not null
);
create index safety_grid_colour_code on safety_grid_colour (credit_code);

-- Each import of a ledger with what was refused
create table safety_grid_import (
  id          varchar(36)  primary key,
  tenant_id   varchar(12)  not null,
  file_name   varchar(200) not null,
  sha256      varchar(64)  not null,
  imported_at timestamp with time zone not null,
  imported_by varchar(64)  not null,
  taken       integer      not null,
  unchanged   integer      not null,
  refused     integer      not null,
  refusals    text         not null                     -- the file of refusals, CSV
);

-- 第四部分第（三）项、第五部分第（一）项 assessments
create table safety_grid_assessment (
  assessment_id varchar(64)  primary key,
  title         varchar(160) not null,
  period_from   date         not null,
  period_to     date         not null,
  ordered_on    date         not null,                  -- whose indicators and pass mark hold
  pass_mark     integer      not null,
  circulated_on date
);

create table safety_grid_scoring (
  case_id       varchar(64) primary key,
  assessment_id varchar(64) not null references safety_grid_assessment (assessment_id),
  division      varchar(12) not null,
  veto_ground   varchar(30),                            -- null: none
  veto_facts    varchar(1000),
  checked_on    date,
  checked_by    varchar(64),
  rank_no       integer,                                -- null: not ranked (yet, or vetoed)
  passed        boolean,
  awarded       boolean,
  unique (assessment_id, division)
);

create table safety_grid_score (
  case_id       varchar(64)  not null references safety_grid_scoring (case_id),
  indicator     varchar(40)  not null,
  indicator_name varchar(120) not null,
  position      integer      not null,
  points        decimal(7,2) not null,
  self_score    decimal(7,2) not null,
  self_note     varchar(200),
  checked_score decimal(7,2),
  checked_note  varchar(200),
  primary key (case_id, indicator)
);
