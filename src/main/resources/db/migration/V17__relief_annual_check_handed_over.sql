-- 第24条第1款、第2款 a check that is still open when the file moves to another county is done there, under a number of
-- that township; the one that was handed over no longer counts as the check of its year.
alter table relief_annual_check rename to relief_annual_check_before_17;
drop index relief_annual_check_county;
create table relief_annual_check (
  case_id             varchar(64) primary key,
  tenant_id           varchar(64) not null,
  county_code         varchar(6)  not null,
  certificate_number  varchar(15) not null references relief_recipient (certificate_number),
  counted_certificate varchar(15),                      -- the same, null once it is handed over: one check a person and year counts
  check_year          integer     not null,
  opened_on           date        not null,
  due_on              date        not null,
  checked_on          date,
  checked_by          varchar(64),
  result              varchar(20),                      -- unchanged, reassess, terminate, supportEnded, transferred
  care_grade          varchar(20),                      -- full, half, self: after a reassessment (第13条)
  led_to_case_id      varchar(64),                      -- the termination, or the check of the new township
  unique (counted_certificate, check_year)
);
insert into relief_annual_check (case_id, tenant_id, county_code, certificate_number, counted_certificate, check_year,
    opened_on, due_on, checked_on, checked_by, result, care_grade)
  select case_id, tenant_id, county_code, certificate_number, certificate_number, check_year,
    opened_on, due_on, checked_on, checked_by, result, care_grade
  from relief_annual_check_before_17;
drop table relief_annual_check_before_17;
create index relief_annual_check_county on relief_annual_check (county_code, checked_on);
create index relief_annual_check_certificate on relief_annual_check (certificate_number);
