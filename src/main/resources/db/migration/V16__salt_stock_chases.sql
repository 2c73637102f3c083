-- How often the report of a month has been chased: one letter names all months that an enterprise owes (18号第七部分).

alter table salt_stock_month add column chases integer default 0 not null;
update salt_stock_month set chases = (select count(*) from letter
  where letter.case_id = salt_stock_month.case_id and letter.template = 'salt/stock-chase');
