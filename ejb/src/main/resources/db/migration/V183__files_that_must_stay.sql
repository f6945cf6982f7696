-- Why a file stays although the one who sent it is forgotten; null: it goes with them.
alter table upload add column kept_for varchar(80);
create index upload_by_account on upload (account_id);
create index upload_by_hash on upload (sha256);
