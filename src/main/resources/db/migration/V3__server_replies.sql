create table cause (
    position integer not null primary key,
    name varchar not null unique,
    title varchar not null,
    stage varchar not null,
    explanation varchar not null,
    codes varchar not null
);

create table server_product (
    place integer not null primary key,
    product varchar not null unique,
    name varchar not null
);

create table server_reply (
    place integer not null references server_product (place),
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
    primary key (place, position)
);
