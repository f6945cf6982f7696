-- The numbers that the sold pieces carry, separated by blanks; null when the shop does not say.
alter table purchase_line add column serials varchar(2000);
