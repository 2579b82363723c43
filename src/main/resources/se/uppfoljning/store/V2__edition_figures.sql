-- Every figure of an edition as it was printed, and the ids of the figures it was computed from:
-- what trace answers from, whatever is delivered later. May be run again, as V1.
create table if not exists edition_figure (
  edition_id bigint       not null references edition (id),
  position   int          not null,
  id         varchar(512) not null,
  amount     varchar(512),
  unit       varchar(16)  not null,
  display    text         not null,
  source     text         not null,
  formula    text,
  inputs     text         not null,
  primary key (edition_id, position)
);
