-- The registers of the salt licences (本政发〔2017〕18号). What is true stands here; the engine holds what is in progress.

-- One row: held while an enterprise is entered or a case number is taken.
create table salt_register (
  id integer not null primary key
);
insert into salt_register values (1);

-- 第二部分, 第十三部分 the enterprises; the row of one is held while its reports and cases are judged
create table salt_enterprise (
  credit_code     varchar(18)  not null primary key,
  enterprise_name varchar(100) not null,
  registered_address varchar(200) not null,
  business_address   varchar(200) not null,
  representative  varchar(40)  not null,
  contact_name    varchar(40)  not null,
  contact_phone   varchar(30)  not null,
  entered_at      timestamp with time zone not null,
  entered_by      varchar(255) not null
);

-- What of an enterprise was otherwise before (第四部分：企业信息材料)
create table salt_enterprise_change (
  id           varchar(36)  not null primary key,
  credit_code  varchar(18)  not null references salt_enterprise (credit_code),
  changed_at   timestamp with time zone not null,
  changed_by   varchar(255) not null,
  reason       varchar(200) not null,
  value_before text         not null,
  value_after  text         not null
);
create index salt_enterprise_change_of on salt_enterprise_change (credit_code);

-- 第十三部分 every licence that there is or was
create table salt_licence (
  licence_number varchar(40)  not null primary key,
  credit_code    varchar(18)  not null references salt_enterprise (credit_code),
  kind           varchar(20)  not null,                -- wholesale, production
  valid_from     date         not null,
  valid_until    date         not null,                -- it ends at 24:00 of that day
  running        varchar(40)  unique,                  -- credit code and kind while it runs, else null: one running licence of a kind
  state          varchar(20)  not null,                -- running, expired, replaced, revoked, withdrawn
  ended_at       timestamp with time zone,
  previous       varchar(40)  references salt_licence (licence_number),
  case_id        varchar(64)  not null unique          -- of its renewal
);
create index salt_licence_of on salt_licence (credit_code);

-- The history of a licence: rows are only added
create table salt_licence_event (
  id             varchar(36) not null primary key,
  entry_no       bigint generated always as identity,
  licence_number varchar(40) not null references salt_licence (licence_number),
  happened_at    timestamp with time zone not null,
  kind           varchar(30) not null,
  officer        varchar(255) not null,
  case_id        varchar(64),
  note           varchar(1000)
);
create index salt_licence_event_of on salt_licence_event (licence_number);

-- 第十三部分, 第二部分 applications for a licence, taken or refused at the counter
create table salt_application (
  case_id        varchar(64)  not null primary key,
  credit_code    varchar(18)  not null,
  applicant_name varchar(100) not null,
  kind           varchar(20)  not null,
  applied_on     date         not null,
  registered_at  timestamp with time zone not null,
  registered_by  varchar(255) not null,
  licence_number varchar(40)  references salt_licence (licence_number),  -- that it would follow; null: a newcomer's
  pending        varchar(40)  unique,                  -- the licence while undecided: one open application a licence
  outcome        varchar(20),                          -- notAccepted, granted, refused, ended
  ended_on       date,
  reason         varchar(2000)
);
create index salt_application_of on salt_application (credit_code);

-- 第七部分 the months for which a report is due, each with its case
create table salt_stock_month (
  credit_code varchar(18) not null references salt_enterprise (credit_code),
  report_month varchar(7) not null,
  case_id     varchar(64) not null unique,
  chased_at   timestamp with time zone,
  primary key (credit_code, report_month)
);

-- 第七部分 what was reported; a correction is a further version
create table salt_stock_report (
  credit_code  varchar(18)   not null,
  report_month varchar(7)    not null,
  version_no   integer       not null,
  sales        decimal(18,3) not null,                 -- tonnes
  stock        decimal(18,3) not null,                 -- tonnes at the end of the month
  low_days     text          not null,                 -- days with less: from, to, stock
  operating    boolean       not null,
  received_on  date          not null,
  entered_at   timestamp with time zone not null,
  entered_by   varchar(255)  not null,
  reason       varchar(1000),                          -- of a correction
  primary key (credit_code, report_month, version_no),
  foreign key (credit_code, report_month) references salt_stock_month (credit_code, report_month)
);

-- 第七部分, 第八部分 each time a month was computed and why; the last one counts, none is changed
create table salt_stock_check (
  id           varchar(36)   not null primary key,
  entry_no     bigint generated always as identity,
  credit_code  varchar(18)   not null,
  report_month varchar(7)    not null,
  computed_at  timestamp with time zone not null,
  cause        varchar(400)  not null,
  average      decimal(18,3),                          -- null: no earlier month was reported
  minimum      decimal(18,3),
  below        boolean       not null,
  days_below   integer       not null,
  derivation   varchar(2000) not null,
  foreign key (credit_code, report_month) references salt_stock_month (credit_code, report_month)
);
create index salt_stock_check_of on salt_stock_check (credit_code, report_month);

-- 第八部分, 第二部分 cases against an enterprise
create table salt_violation (
  case_id     varchar(64)  not null primary key,
  credit_code varchar(18)  not null references salt_enterprise (credit_code),
  ground      varchar(30)  not null,
  open_ground varchar(60)  unique,                     -- credit code and ground while open, else null: one open case of a ground
  facts       varchar(2000) not null,
  first_month varchar(7),                              -- of the reports that it rests on; null: it rests on none
  last_month  varchar(7),
  opened_at   timestamp with time zone not null,
  opened_by   varchar(255) not null,
  outcome     varchar(20),                             -- unfounded, remedied, revoked, withdrawn, kept, notRequested, ended
  ended_on    date
);
create index salt_violation_of on salt_violation (credit_code);
