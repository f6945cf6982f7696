-- A guest, and whoever presses the button twice, asks for the returns of an order by its number.
create index return_of_order on return_request (order_number, id);
