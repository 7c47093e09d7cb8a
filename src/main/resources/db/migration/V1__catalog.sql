create table catalog_state (
    id integer not null primary key,
    checksum varchar
);

insert into catalog_state (id, checksum) values (1, null);

create table reply_code (
    code integer not null primary key,
    name varchar not null,
    summary varchar,
    description varchar,
    server_use varchar,
    client_use varchar
);

create table reply_code_fact (
    code integer not null references reply_code (code),
    position integer not null,
    name varchar not null,
    standard_text varchar not null,
    origin varchar not null,
    section varchar,
    subject varchar not null,
    status varchar not null,
    obsoleted_by varchar,
    notes varchar,
    evidence varchar not null,
    verified boolean not null,
    primary key (code, position)
);

create table reply_code_sighting (
    code integer not null references reply_code (code),
    position integer not null,
    sighting varchar not null,
    primary key (code, position)
);

create table reply_code_client_fix (
    code integer not null references reply_code (code),
    position integer not null,
    fix varchar not null,
    primary key (code, position)
);

create table reply_code_server_fix (
    code integer not null references reply_code (code),
    position integer not null,
    fix varchar not null,
    primary key (code, position)
);

create table reply_code_after (
    code integer not null references reply_code (code),
    verb varchar not null,
    meaning varchar not null,
    primary key (code, verb)
);

create table related_code (
    code integer not null references reply_code (code),
    position integer not null,
    related integer not null,
    why varchar not null,
    primary key (code, position)
);

create table ftp_command (
    verb varchar not null primary key,
    title varchar not null,
    rfc varchar not null,
    section varchar,
    registry_label varchar,
    feat_line varchar,
    kind varchar not null,
    arguments varchar not null,
    needs_login varchar,
    opens_data_connection boolean not null,
    note varchar,
    conformance varchar not null,
    rfc1123 varchar,
    evidence varchar not null,
    verified boolean not null
);

create table command_reply (
    verb varchar not null references ftp_command (verb),
    position integer not null,
    code integer not null,
    role varchar not null,
    phase varchar not null,
    rfc varchar not null,
    section varchar,
    code_origin varchar not null,
    note varchar,
    evidence varchar not null,
    verified boolean not null,
    primary key (verb, position)
);

create table sequence_step (
    position integer not null primary key,
    from_command varchar not null,
    from_reply integer,
    next_command varchar,
    next_reply integer,
    relation varchar not null,
    why varchar not null,
    rfc varchar not null,
    section varchar,
    evidence varchar not null,
    verified boolean not null
);

create table session_stage (
    position integer not null primary key,
    title varchar not null,
    commands varchar not null,
    codes varchar not null,
    note varchar not null,
    verified boolean not null
);

create table digit_meaning (
    position integer not null primary key,
    digit_position varchar not null,
    digit varchar not null,
    pattern varchar not null,
    title varchar not null,
    meaning varchar not null,
    client_action varchar not null,
    retry_same_command varchar,
    next_step varchar not null,
    rfc varchar not null,
    section varchar,
    verified boolean not null
);

create table socket_error (
    position integer not null primary key,
    number integer not null,
    name varchar not null,
    symbol varchar not null,
    notes varchar not null,
    evidence varchar not null,
    verified boolean not null
);
