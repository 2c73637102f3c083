-- Who started a programme (17号第四部分): told to whoever starts it again. Null: started before this was kept.
alter table safety_grid_programme add column started_by varchar(64);

-- 第四部分第（二）项 what the ledger said of an enterprise until it was renamed or moved; what holds stands in the ledger
create table safety_grid_particulars (
  id           varchar(36)  primary key,
  credit_code  varchar(18)  not null references safety_grid_enterprise (credit_code),
  name         varchar(160) not null,
  kind         varchar(20)  not null,
  address      varchar(200) not null,
  village_code varchar(12)  not null,
  until_on     date         not null,
  reason       varchar(400) not null,
  changed_by   varchar(64)  not null
);
create index safety_grid_particulars_code on safety_grid_particulars (credit_code);
