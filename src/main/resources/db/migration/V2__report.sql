create table report (
    id varchar not null primary key,
    status varchar not null,
    host varchar not null,
    port integer not null,
    security varchar not null,
    username varchar not null,
    created_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    rules_version integer,
    stages varchar,
    diagnosis varchar
);

create table report_event (
    report varchar not null references report (id),
    position integer not null,
    event varchar not null,
    primary key (report, position)
);

create index report_created_at on report (created_at);
