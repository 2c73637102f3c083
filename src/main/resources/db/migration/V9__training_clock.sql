-- How far the training clock is ahead of the machine's; no row: not at all. Read in training mode only.
create table training_clock (
  id            integer not null primary key,
  offset_millis bigint  not null
);
