'use server';

import { z } from 'zod';
import { defineFormAction } from '@/lib/core/form-action';
import { callFunction } from '@/lib/core/functions';
import { fail, ok, settle, toFailure } from '@/lib/core/result';
import { text } from '@/lib/core/text';
import { slackEvents } from './events';

const Events = z
  .array(z.string().refine((event) => slackEvents.some((known) => known.event === event)))
  .max(40)
  .default([]);
const ticked = z.string().optional().transform(Boolean);
const client = z.union([z.literal('').transform(() => null), z.uuid()]);
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
const clock = z
  .string()
  .refine((given) => given === '' || CLOCK.test(given), 'Give a time, such as 19:00.')
  .transform((given) => given || null);

const Connection = z.object({
  url: z.string().trim().min(1, 'This is needed.').max(300),
  name: text(80, 1),
  client_id: client,
  shared: ticked,
  events: Events,
});

export const connectSlack = defineFormAction(Connection, async ({ db }, connection) => {
  const connected = await callFunction(
    db,
    'connect-slack',
    connection,
    z.object({ status: z.string() }),
  );
  return connected.ok ? ok(`${connection.name} is connected: look in Slack`) : connected;
});

const Hook = z.object({ id: z.uuid() });
const Change = Hook.extend({
  name: text(80, 1),
  events: Events,
  shared: ticked,
  quiet_from: clock,
  quiet_until: clock,
}).refine(({ quiet_from, quiet_until }) => (quiet_from === null) === (quiet_until === null), {
  path: ['quiet_until'],
  message: 'Quiet hours need a beginning and an end.',
});

export const changeHook = defineFormAction(Change, async ({ db, agency }, { id, ...change }) => {
  const saved = settle(
    await db
      .from('slack_hooks')
      .update(change)
      .eq('agency_id', agency.id)
      .eq('id', id)
      .select('id')
      .single(),
  );
  return saved.ok ? ok('Saved') : saved;
});

const Switch = Hook.extend({ status: z.enum(['active', 'off']) });

export const switchHook = defineFormAction(Switch, async ({ db, agency }, { id, status }) => {
  const saved = settle(
    await db
      .from('slack_hooks')
      .update({ status })
      .eq('agency_id', agency.id)
      .eq('id', id)
      .select('name')
      .single(),
  );
  if (!saved.ok) return saved;
  return ok(status === 'off' ? `${saved.data.name} is paused` : `${saved.data.name} posts again`);
});

export const testHook = defineFormAction(Hook, async ({ db }, { id }) => {
  const { error } = await db.rpc('test_slack_hook', { hook: id });
  return error ? fail(toFailure(error)) : ok('A test message is on its way');
});

export const removeHook = defineFormAction(Hook, async ({ db, agency }, { id }) => {
  const gone = settle(
    await db
      .from('slack_hooks')
      .delete()
      .eq('agency_id', agency.id)
      .eq('id', id)
      .select('name')
      .single(),
  );
  return gone.ok ? ok(`${gone.data.name} is removed and its address forgotten`) : gone;
});
