-- What makes the stickiness index: weights in percent, and the targets that count as full.
create table stickiness_rule (
  id                   integer primary key,
  weight_activity      integer not null,
  weight_repurchase    integer not null,
  weight_member_share  integer not null,
  weight_rating        integer not null,
  weight_retention     integer not null,
  target_activity      integer not null,
  target_repurchase    integer not null,
  target_member_share  integer not null,
  target_rating        integer not null,
  target_retention     integer not null,
  version              integer not null
);
insert into stickiness_rule values (1, 25, 30, 20, 15, 10, 50, 60, 50, 95, 80, 0);
