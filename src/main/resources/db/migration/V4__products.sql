-- Nothing is lost: the knowledge base is loaded from its files again.
drop table server_reply;
drop table server_product;
drop table cause;

create table cause (
    id varchar not null primary key,
    title varchar not null,
    stage varchar not null,
    explanation varchar not null,
    codes varchar not null
);

create table cause_check (
    cause varchar not null references cause (id),
    position integer not null,
    sentence varchar not null,
    primary key (cause, position)
);

create table cause_fix (
    cause varchar not null references cause (id),
    position integer not null,
    product varchar not null,
    advice varchar not null,
    place varchar not null,
    snippet varchar not null,
    primary key (cause, position)
);

create table look_alike (
    cause varchar not null references cause (id),
    position integer not null,
    other varchar not null,
    tell varchar not null,
    primary key (cause, position)
);

create table product (
    id varchar not null primary key,
    name varchar not null,
    kind varchar not null,
    place integer not null
);

create table wording (
    product varchar not null references product (id),
    position integer not null,
    commands varchar not null,
    codes varchar not null,
    pattern varchar not null,
    example varchar not null,
    cause varchar not null,
    explanation varchar not null,
    server_fix varchar not null,
    client_fix varchar not null,
    severity varchar not null,
    confidence varchar not null,
    source varchar not null,
    primary key (product, position)
);

create table fingerprint (
    position integer not null primary key,
    product varchar not null,
    name varchar not null,
    signal varchar not null,
    pattern varchar not null,
    example varchar not null,
    confidence varchar not null
);

create table iis_sub_status (
    position integer not null primary key,
    number integer not null,
    meaning varchar not null,
    cause varchar,
    origin varchar not null,
    verified boolean not null
);

alter table socket_error add column cause varchar;

update catalog_state set checksum = null;
