-- Mail about a file belongs to no edition but to its arrival. May be run again, as V1.
alter table message alter column edition_id drop not null;
alter table message add column if not exists arrival_id bigint;
