-- The roles of a Mainstay database. Run once per server as a superuser; running it again changes nothing.
-- Then give each role a password (\password mainstay_owner …) and create the database: docs/operations.md.

do $$
begin
    if not exists (select from pg_roles where rolname = 'mainstay_owner') then
        create role mainstay_owner login nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
    end if;
    if not exists (select from pg_roles where rolname = 'mainstay_app') then
        create role mainstay_app login nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
    end if;
    if not exists (select from pg_roles where rolname = 'mainstay_backup') then
        create role mainstay_backup login nosuperuser nocreatedb nocreaterole bypassrls noreplication;
        grant pg_read_all_data to mainstay_backup;
    end if;
end $$;

comment on role mainstay_owner is 'Owns Mainstay''s schemas; runs migrations and restores.';
comment on role mainstay_app is 'The application. Row-level security holds for it.';
comment on role mainstay_backup is 'Reads every row for a backup, past row-level security; writes nothing.';
