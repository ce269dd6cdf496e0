'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { fromLocal } from '@/lib/core/clock';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, put, settle, toFailure } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';

const day = z.iso.date('Not a date.');
const clock = z.iso.time({ precision: -1, error: 'Not a time.' });
/** What hours are for: a campaign, a flow, a popup, a client, or the agency itself. */
const target = z
  .string()
  .regex(/^(campaign|flow|popup|client):[0-9a-f-]{36}$|^agency$/, 'Choose what it was for.')
  .transform((value) => {
    const [kind, id] = value.split(':');
    const of = (wanted: string) => (kind === wanted ? id : undefined);
    return {
      campaign: of('campaign'),
      flow: of('flow'),
      popup: of('popup'),
      client: of('client'),
    };
  });

/** Starting one stops the one that ran. */
export const startTimer = defineAction(z.object({ target }), async ({ db }, input) => {
  const { data, error } = await db.rpc('start_timer', input.target);
  return error ? fail(toFailure(error)) : ok({ stopped: data[0]?.stopped ?? null });
});

export const stopTimer = defineAction(z.object({}), async ({ db }) => {
  const { data, error } = await db.rpc('stop_timer');
  if (error) return fail(toFailure(error));
  const [stopped] = data;
  return ok(stopped ? { seconds: stopped.seconds, cut: stopped.was_cut } : null);
});

const cell = z.object({ target, day, minutes: z.int().min(0).max(1500), person: z.uuid() });

/** A cell of the timesheet: how long that day, in all. */
export const setCell = defineAction(cell, async ({ db }, { target: about, ...rest }) =>
  settle(await db.rpc('set_day_time', { ...about, ...rest })),
);

const entry = z.object({
  person: z.uuid(),
  target,
  on: day,
  from: clock,
  to: clock,
  note: text(500).default(''),
});

/** A stretch by the clock. What ends before it begins ended on the day after. */
function stretch(on: string, from: string, to: string, zone: string) {
  const started = fromLocal(on, from, zone);
  const ended = fromLocal(on, to, zone);
  const over = ended <= started ? new Date(ended.getTime() + 24 * 3_600_000) : ended;
  return { started_at: started.toISOString(), ended_at: over.toISOString() };
}

export const addEntry = defineFormAction(entry, async ({ db, agency }, input) => {
  const { person, target: about, on, from, to, note } = input;
  const saved = await db
    .from('time_entries')
    .insert(
      stamped({
        user_id: person,
        campaign_id: about.campaign,
        flow_id: about.flow,
        popup_id: about.popup,
        client_id: about.client,
        ...stretch(on, from, to, agency.timeZone),
        note,
      }),
    )
    .select('id')
    .single();
  return saved.error ? fail(toFailure(saved.error)) : ok(undefined);
});

const change = z.object({
  id: z.uuid(),
  on: day,
  from: clock,
  to: clock,
  note: text(500).default(''),
});

export const changeEntry = defineFormAction(change, async ({ db, agency }, input) => {
  const { id, on, from, to, note } = input;
  const saved = await db
    .from('time_entries')
    .update({ ...stretch(on, from, to, agency.timeZone), note })
    .eq('agency_id', agency.id)
    .eq('id', id)
    .select('id')
    .single();
  return saved.error ? fail(toFailure(saved.error)) : ok(undefined);
});

export const removeEntry = defineAction(
  z.object({ id: z.uuid() }),
  async ({ db, agency }, { id }) =>
    settle(
      await db
        .from('time_entries')
        .delete()
        .eq('agency_id', agency.id)
        .eq('id', id)
        .select('id')
        .single(),
    ),
);

const closing = z.object({ person: z.uuid(), monday: day, closed: z.enum(['true', 'false']) });

/** A closed week is changed by nobody until it is opened again. */
export const closeWeek = defineFormAction(closing, async ({ db, agency }, input) => {
  const { person, monday, closed } = input;
  const rows = db.from('approved_weeks');
  const { error } =
    closed === 'true'
      ? await rows
          .insert({ user_id: person, week: monday, agency_id: agency.id })
          .select('week')
          .single()
      : await rows.delete().eq('user_id', person).eq('week', monday).select('week').single();
  return error ? fail(toFailure(error)) : ok(undefined);
});

const allowance = z.object({
  clientId: z.uuid(),
  month: day,
  hours: z.union([z.literal(''), z.coerce.number().min(0).max(10_000)]),
});

export const setClientHours = defineFormAction(allowance, async ({ db, agency }, input) => {
  const minutes_a_month = input.hours === '' ? 0 : Math.round(input.hours * 60);
  const from_month = `${input.month.slice(0, 7)}-01`;
  const key = { client_id: input.clientId, agency_id: agency.id, from_month };
  const months = () => db.from('client_hours');
  const saved = await put(
    months().update({ minutes_a_month }).match(key).select('client_id').maybeSingle(),
    () =>
      months()
        .insert({ ...key, minutes_a_month })
        .select('client_id')
        .single(),
  );
  return saved.ok ? ok(undefined) : saved;
});
