-- How support ends, is checked, and moves (本政发〔2017〕20号 第24条至第28条).

-- 第27条第2款 the last day of support; null while it runs. The certificate number stays in relief_certificate and is never given again.
alter table relief_recipient add column entitled_until date;
alter table relief_recipient add column ended_on date;
alter table relief_recipient add column end_ground varchar(20);
alter table relief_recipient add column end_case_id varchar(64);

-- 第25条至第27条 every intended termination
create table relief_termination (
  case_id            varchar(64)  primary key,
  tenant_id          varchar(64)  not null,
  county_code        varchar(6)   not null,
  certificate_number varchar(15)  not null references relief_recipient (certificate_number),
  open_certificate   varchar(15)  unique,               -- the same while the case is open, else null: one open termination a person
  ground             varchar(20)  not null,
  ground_on          date         not null,
  details            varchar(1000) not null,
  reported_by        varchar(20)  not null,             -- self, committee, institution, township, county
  reporter           varchar(60)  not null,
  registered_at      timestamp with time zone not null,
  registered_by      varchar(64)  not null,
  confirmed_on       date,
  confirmed_by       varchar(64),
  outcome            varchar(20),                       -- terminated, continued, superseded
  ended_on           date
);
create index relief_termination_certificate on relief_termination (certificate_number);
create index relief_termination_tenant on relief_termination (tenant_id, registered_at);

-- 第25条 what the table answered, 第26条、第27条 what officers concluded, and why otherwise
create table relief_termination_conclusion (
  id           varchar(36) primary key,
  case_id      varchar(64) not null references relief_termination (case_id),
  stage        varchar(20) not null,                    -- confirmation, decision
  concluded_at timestamp with time zone not null,
  officer      varchar(64) not null,
  terminate    boolean not null,
  computed     boolean not null,
  clause       varchar(60) not null,
  answer       varchar(500) not null,
  table_version integer not null,
  reason       varchar(2000)
);
create index relief_termination_conclusion_case on relief_termination_conclusion (case_id);

-- 第9条第4项 handed on to the office that pays and to who arranges the funeral
create table relief_funeral (
  case_id            varchar(64) primary key references relief_termination (case_id),
  certificate_number varchar(15) not null,
  arranged_by        varchar(20) not null,              -- institution, committee, relative
  arranger           varchar(60) not null,
  payment_wanted     boolean not null,
  handed_on          date not null
);

-- Who pays in which month: one county a month, without a gap (第23条第2款、第24条第2款、第27条第2款)
create table relief_payer (
  certificate_number varchar(15) not null references relief_recipient (certificate_number),
  county_code        varchar(6)  not null,
  from_month         date        not null,              -- first day of the first month
  until_month        date,                              -- last day of the last month; null while it pays
  primary key (certificate_number, from_month)
);
insert into relief_payer (certificate_number, county_code, from_month)
  select certificate_number, county_code, entitled_from from relief_recipient;

-- 第24条第1款 the check of each recipient in each year
create table relief_annual_check (
  case_id            varchar(64) primary key,
  tenant_id          varchar(64) not null,
  county_code        varchar(6)  not null,
  certificate_number varchar(15) not null references relief_recipient (certificate_number),
  check_year         integer     not null,
  opened_on          date        not null,
  due_on             date        not null,
  checked_on         date,
  checked_by         varchar(64),
  result             varchar(20),                       -- unchanged, reassess, terminate, supportEnded
  care_grade         varchar(20),                       -- full, half, self: after a reassessment (第13条)
  unique (certificate_number, check_year)
);
create index relief_annual_check_county on relief_annual_check (county_code, checked_on);

-- 第28条 each referral and its answer
create table relief_referral (
  id                 varchar(36) primary key,
  case_id            varchar(64) not null references relief_termination (case_id),
  certificate_number varchar(15) not null,
  aid                varchar(20) not null,              -- lowIncome, medical, temporary
  reason             varchar(1000) not null,
  sent_on            date not null,
  letter_id          varchar(36) not null,
  answered_on        date,
  result             varchar(20),                       -- admitted, refused, declined
  answer             varchar(1000),
  unique (case_id, aid)
);

-- 第24条第2款 moves to another county of the city
create table relief_transfer (
  case_id            varchar(64) primary key,
  tenant_id          varchar(64) not null,
  certificate_number varchar(15) not null references relief_recipient (certificate_number),
  open_certificate   varchar(15) unique,                -- the same while the move is open, else null
  from_county        varchar(6)  not null,
  to_county          varchar(6)  not null,
  to_township        varchar(9)  not null,
  to_village         varchar(12) not null,
  new_address        varchar(100) not null,
  moved_on           date not null,
  reason             varchar(500) not null,
  registered_at      timestamp with time zone not null,
  registered_by      varchar(64) not null,
  released_on        date,
  released_by        varchar(64),
  admission_case_id  varchar(64) unique,
  admitted_on        date,
  admitted_by        varchar(64),
  paid_until         date,                              -- last day that the old county pays
  outcome            varchar(20),                       -- transferred, refused, supportEnded
  ended_on           date
);
create index relief_transfer_certificate on relief_transfer (certificate_number);

-- The file of the person, as the old county handed it over; the new county keeps it with its admission
create table relief_transferred_file (
  admission_case_id varchar(64) primary key,
  content           bytea       not null,
  sha256            char(64)    not null,
  handed_over_at    timestamp with time zone not null
);
