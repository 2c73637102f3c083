-- What was written to people and to other authorities, kept with its case: the file itself, its
-- SHA-256, the data it was filled with, and how it was delivered.
create table letter (
  id           varchar(36)  not null primary key,
  case_id      varchar(64)  not null,
  tenant_id    varchar(64)  not null,
  template     varchar(128) not null,
  title        varchar(255) not null,
  number       varchar(80)  not null,
  created_at   timestamp with time zone not null,
  created_by   varchar(255) not null,
  content      bytea        not null,
  sha256       char(64)     not null,
  data         text         not null,
  delivered_on date,
  delivered_how varchar(255),
  delivered_to varchar(255),
  delivery_recorded_by varchar(255),
  constraint letter_number_once unique (number)
);

create index letter_case on letter (case_id);

-- The last number taken in each case: its row is the lock of the next one.
create table letter_count (
  case_id varchar(64) not null primary key,
  taken   integer     not null
);
