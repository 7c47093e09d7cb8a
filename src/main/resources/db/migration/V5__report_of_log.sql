-- A report was made by a probe or from a log. What it says of the log is null for a probe.
alter table report add column kind varchar default 'PROBE' not null;
alter table report add column log_format varchar;
alter table report add column log_title varchar;
alter table report add column log_client varchar;
alter table report add column log_sessions bigint;
alter table report add column log_lines bigint;
