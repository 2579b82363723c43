-- By which layouts a rejected file was read, one a line: what a later file must have to make mail about
-- it old news. Null in mail about editions. May be run again, as V1.
alter table message add column if not exists layouts varchar;
