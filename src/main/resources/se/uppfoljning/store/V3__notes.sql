-- What senders wrote: comments and actions. Columns that a comment lacks are null. May be run again,
-- as V1.
create table if not exists note (
  arrival_id bigint       not null references arrival (id),
  position   int          not null,
  layout     varchar      not null,
  type       varchar(16)  not null,
  org        varchar(17)  not null,
  measure    varchar,
  subject    text         not null,
  words      text         not null,
  cause      text,
  effect_kr  varchar,
  owner      text,
  due        varchar(10),
  status     varchar(16),
  sheet      varchar      not null,
  cell       varchar(16)  not null,
  primary key (arrival_id, position)
);
