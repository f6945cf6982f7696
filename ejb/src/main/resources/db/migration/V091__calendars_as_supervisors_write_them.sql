-- Calendars are added to by supervisors; special days say what they are and what they are called.
alter table sla_calendar add column made_at timestamp with time zone default timestamp with time zone '2015-01-01 00:00:00+00:00' not null;
alter table sla_calendar add column made_by varchar(200);
alter table sla_calendar add column why varchar(400);
alter table sla_calendar_day add column kind varchar(8);
alter table sla_calendar_day add column name varchar(80);
