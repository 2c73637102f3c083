-- Public notices and the objections to them (第22条第4款、第5款).

create table notice (
  id                  varchar(64)  not null primary key,
  number              varchar(80)  not null unique,
  case_id             varchar(64)  not null,
  tenant_id           varchar(64)  not null,
  process_instance_id varchar(64)  not null,
  kind                varchar(64)  not null,
  title               varchar(200) not null,
  village_code        varchar(12)  not null,
  opening             text         not null,
  facts               text         not null,
  published_at        timestamp with time zone not null,
  first_day           date         not null,
  last_day            date         not null,
  ends_at             timestamp with time zone not null,
  objections_allowed  boolean      not null,
  withdrawn_at        timestamp with time zone
);
create index notice_case on notice (case_id);
create index notice_board on notice (village_code, ends_at);

create table objection (
  id              varchar(64)   not null primary key,
  number          varchar(80)   not null unique,
  notice_id       varchar(64)   not null references notice (id),
  case_id         varchar(64)   not null,
  tenant_id       varchar(64)   not null,
  raised_at       timestamp with time zone not null,
  registered_at   timestamp with time zone not null,
  registered_late boolean       not null,
  registered_by   varchar(64),
  channel         varchar(16)   not null,
  objector_name   varchar(50),
  objector_phone  varchar(30),
  content         varchar(2000) not null,
  conclusion      varchar(16),
  answer          varchar(2000),
  answered_at     timestamp with time zone,
  answered_by     varchar(64),
  letter_id       varchar(64)
);
create index objection_notice on objection (notice_id);
create index objection_case on objection (case_id);
