-- A payment beside what a return is worth, given as a kindness; its attempt counts downwards from -1.
alter table payout add column goodwill boolean default false not null;
