-- Nothing is lost: the knowledge base is loaded from its files again.
delete from fingerprint;
alter table fingerprint add column name varchar not null;
