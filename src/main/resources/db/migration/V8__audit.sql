-- The audit trail: one line an act, each with the hash of the line before it. Lines are never changed.
create table audit_line (
  number        bigint        not null primary key,
  happened_at   timestamp(3) with time zone not null,
  actor         varchar(255)  not null,
  office        text          not null,
  division      varchar(64),
  kind          varchar(64)   not null,
  case_id       varchar(255),
  subject       text,
  value_before  text,
  value_after   text,
  previous_hash varchar(64)   not null,
  hash          varchar(64)   not null
);

create index audit_line_case on audit_line (case_id);

-- One row: the end of the chain, which is held while lines are added, and the last line that was taken away.
create table audit_chain (
  head_number   bigint      not null,
  head_hash     varchar(64) not null,
  anchor_number bigint      not null,
  anchor_hash   varchar(64) not null
);

insert into audit_chain values (0, repeat('0', 64), 0, repeat('0', 64));

-- The configuration as the last start found it: a policy value of one date, or the sum of a file.
create table audit_known (
  name    varchar(512) not null primary key,
  content text        not null
);
