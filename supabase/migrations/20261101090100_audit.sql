-- The trail of who changed what in roles, access and settings. Nobody edits it, not even the owner.

create table public.audit_log (
  id bigint generated always as identity primary key,
  agency_id uuid not null,
  actor_id uuid,
  action text not null check (length(action) between 3 and 80),
  subject_kind text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  created_at timestamptz not null default now()
);
comment on table public.audit_log is 'Append-only: written by definer triggers, without foreign keys so that nothing cascades into it.';

create index audit_log_agency_id_created_at_idx on public.audit_log (agency_id, created_at desc, id desc);

create trigger audit_log_is_append_only
before update or delete or truncate on public.audit_log
for each statement execute function private.refuse();

alter table public.audit_log enable row level security;
grant select (id, agency_id, actor_id, action, subject_kind, subject_id, before, after, created_at)
  on public.audit_log to authenticated;
