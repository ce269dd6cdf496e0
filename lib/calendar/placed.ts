import 'server-only';
import type { Db } from '@/lib/core/database';
import type { Session } from '@/lib/core/session';
import { findEventPlace, putEvent } from '@/lib/events/place';
import type { EntryMove } from './schema';

type Placed = {
  /** Where its hour is meant. */
  zone: string;
  /** Why it stays where it is, whoever asks; what else forbids it Postgres says. */
  refusal?: string;
};

/** The record a move is about, as the caller sees it. */
export async function findPlaced(
  db: Db,
  agency: Session['agency'],
  { kind, id }: EntryMove,
): Promise<Placed | null> {
  switch (kind) {
    case 'send':
    case 'due': {
      const found = await db
        .from('crm_campaigns')
        .select('status, client:clients (time_zone)')
        .eq('agency_id', agency.id)
        .eq('id', id)
        .maybeSingle()
        .throwOnError();
      const { status, client } = found.data ?? {};
      if (!status || !client) return null;
      const over = { sent: 'This went out already.', cancelled: 'This campaign is cancelled.' };
      const refusal = status === 'sent' || status === 'cancelled' ? over[status] : undefined;
      return { zone: client.time_zone, refusal };
    }
    case 'flow_due': {
      const { data } = await db
        .from('crm_flows')
        .select('client:clients (time_zone)')
        .eq('agency_id', agency.id)
        .eq('id', id)
        .maybeSingle()
        .throwOnError();
      return data && { zone: data.client.time_zone };
    }
    case 'popup_due': {
      const { data } = await db
        .from('crm_popups')
        .select('client:clients (time_zone)')
        .eq('agency_id', agency.id)
        .eq('id', id)
        .maybeSingle()
        .throwOnError();
      return data && { zone: data.client.time_zone };
    }
    case 'post': {
      const { data } = await db
        .from('content_posts')
        .select('client:clients (time_zone)')
        .eq('agency_id', agency.id)
        .eq('id', id)
        .maybeSingle()
        .throwOnError();
      return data?.client ? { zone: data.client.time_zone } : null;
    }
    case 'task': {
      const { data } = await db
        .from('tasks')
        .select('id')
        .eq('agency_id', agency.id)
        .eq('id', id)
        .maybeSingle()
        .throwOnError();
      return data && { zone: agency.timeZone };
    }
    case 'event':
      return findEventPlace(db, agency.id, id);
  }
}

/** Written only where it still stands as expected: no row otherwise, and none where the caller may not. */
export async function put(db: Db, move: EntryMove, to: string | null) {
  const { kind, id, expected } = move;
  switch (kind) {
    case 'send': {
      const update = db.from('crm_campaigns').update({ send_at: to }).eq('id', id);
      return where(update, 'send_at', expected).select('id').maybeSingle();
    }
    case 'due': {
      const update = db.from('crm_campaigns').update({ due_on: to }).eq('id', id);
      return where(update, 'due_on', expected).select('id').maybeSingle();
    }
    case 'flow_due': {
      const update = db.from('crm_flows').update({ due_on: to }).eq('id', id);
      return where(update, 'due_on', expected).select('id').maybeSingle();
    }
    case 'popup_due': {
      const update = db.from('crm_popups').update({ due_on: to }).eq('id', id);
      return where(update, 'due_on', expected).select('id').maybeSingle();
    }
    case 'post': {
      const update = db.from('content_posts').update({ publish_at: to }).eq('id', id);
      return where(update, 'publish_at', expected).select('id').maybeSingle();
    }
    case 'task': {
      const update = db.from('tasks').update({ due_on: to }).eq('id', id);
      return where(update, 'due_on', expected).select('id').maybeSingle();
    }
    case 'event':
      return putEvent(db, move, to);
  }
}

type Narrowed<Query> = {
  eq(name: string, value: string): Query;
  is(name: string, value: null): Query;
};

const where = <Query extends Narrowed<Query>>(query: Query, name: string, value: string | null) =>
  value === null ? query.is(name, null) : query.eq(name, value);
