-- A mark of where an order was sent, by which equal addresses are found and from which none can be read.
alter table purchase add column address_mark varchar(64);
create index purchase_address on purchase (address_mark);
