import { KINDS, type Detail, type Source } from './entry';

type Row = {
  kind: string | null;
  id: string | null;
  client_id: string | null;
  title: string | null;
  starts_at: string | null;
  ends_at: string | null;
  starts_on: string | null;
  ends_on: string | null;
  time_zone: string | null;
  status: string | null;
  people: string[] | null;
  changed_at: string | null;
  detail: unknown;
};

/** A row as the database types it: a composite's columns are never declared not null. */
export function toSource(row: Row): Source | null {
  const kind = KINDS.find((one) => one === row.kind);
  if (!kind || !row.id || row.title === null) return null;
  return {
    kind,
    id: row.id,
    clientId: row.client_id,
    title: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    timeZone: row.time_zone,
    status: row.status ?? '',
    people: row.people ?? [],
    changedAt: row.changed_at ?? '',
    detail: (row.detail ?? {}) as Detail, // what private.calendar_of_… put together
  };
}
