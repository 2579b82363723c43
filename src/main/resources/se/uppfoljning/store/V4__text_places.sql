-- A place in a text file is a line and the name of a column, which may be as long as people like.

alter table fact alter column cell set data type varchar;
alter table finding alter column cell set data type varchar;
