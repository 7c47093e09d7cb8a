-- What to do about a cause, whichever product it is; filled when the knowledge base is loaded.
alter table cause add column server_advice varchar default '' not null;
alter table cause add column client_advice varchar default '' not null;
