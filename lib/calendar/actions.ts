'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { env } from '@/lib/core/env';
import { fail, ok, toFailure } from '@/lib/core/result';
import { shift, tell } from './shift';
import { findPlaced, put } from './placed';
import { entryMove } from './schema';

const GONE = fail({ kind: 'not_found', message: 'That is no longer here.' });
const MOVED = fail({
  kind: 'conflict',
  message: 'Somebody moved it in the meantime. This is where it stands now.',
});

/** Puts a record on another day. Nothing is written over that somebody else moved since it was read. */
export const moveEntry = defineAction(entryMove, async ({ db, agency }, move) => {
  const placed = await findPlaced(db, agency, move);
  if (!placed) return GONE;
  if (placed.refusal) return fail({ kind: 'conflict', message: placed.refusal });
  const to = shift(move, placed.zone);
  if (!to.ok) return to;
  const { data, error } = await put(db, move, to.data);
  if (error) return fail(toFailure(error));
  if (!data) return MOVED;
  return ok({ at: to.data, words: tell(to.data, placed.zone) });
});

const address = (token: string) => `${env().APP_URL}/api/calendar/${token}.ics`;

/** A new link to one's own calendar, told this once; the one before stops. */
export const openFeed = defineAction(z.object({}), async ({ db }) => {
  const { data, error } = await db.rpc('open_calendar_feed');
  return error ? fail(toFailure(error)) : ok({ address: address(data) });
});

export const closeFeed = defineAction(z.object({}), async ({ db }) => {
  const { error } = await db.rpc('close_calendar_feed');
  return error ? fail(toFailure(error)) : ok(null);
});
