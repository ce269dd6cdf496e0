'use server';

import { z } from 'zod';
import type { Json } from '@/lib/core/database.types';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, settle, toFailure } from '@/lib/core/result';
import { toFacts } from './facts';
import { findEvent } from './queries';
import { exceptOccurrence } from './place';
import { attendeeAnswer, eventFacts, occurrence } from './schema';

/** A new event, or an event's new facts; who was invited hears of it. */
export const saveEvent = defineFormAction(eventFacts, async ({ db, agency }, input) => {
  const before = input.id && (await findEvent(db, agency.id, input.id));
  if (input.id && !before) return fail({ kind: 'not_found', message: 'That event is not here.' });
  const facts = toFacts(input, before ? before.recurrence : null);
  if (!facts.ok) return facts;
  const saved = settle(
    await db.rpc('save_event', {
      event: input.id as string, // null makes a new one, which the generated types cannot say
      facts: facts.data as Json, // strings, booleans and nulls
      people: input.who === 'all' ? [] : input.people,
    }),
  );
  if (!saved.ok) return saved;
  return ok(input.id ? 'Event saved' : 'Event planned');
});

const cancelling = z.object({ id: z.uuid(), cancelled: z.enum(['yes', 'no']) });

/** Called off, with word to everybody who takes part, or on again. */
export const cancelEvent = defineFormAction(cancelling, async ({ db, agency }, input) => {
  const saved = settle(
    await db
      .from('company_events')
      .update({ cancelled_at: input.cancelled === 'yes' ? new Date().toISOString() : null })
      .eq('agency_id', agency.id)
      .eq('id', input.id)
      .select('id')
      .single(),
  );
  return saved.ok ? ok(input.cancelled === 'yes' ? 'Event cancelled' : 'Event is on again') : saved;
});

/** A single occurrence is left out, or takes place again where the rule puts it. */
export const leaveOut = defineFormAction(occurrence, async ({ db }, input) => {
  const there = input.takesPlace === 'yes';
  const nowhere = { starts_on: null, starts_at: null };
  const { error } = await exceptOccurrence(db, input, there ? null : nowhere);
  if (error) return fail(toFailure(error));
  return ok(there ? 'It takes place again' : 'Left out, only this once');
});

/** One's own yes or no. */
export const answerEvent = defineFormAction(attendeeAnswer, async ({ db, userId }, input) => {
  const saved = settle(
    await db
      .from('event_attendees')
      .update({ answer: input.answer })
      .eq('event_id', input.id)
      .eq('user_id', userId)
      .select('event_id')
      .single(),
  );
  return saved.ok
    ? ok(input.answer === 'accepted' ? 'You are coming' : 'You are not coming')
    : saved;
});
