'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, settle, toFailure } from '@/lib/core/result';
import { timeZone } from '@/lib/core/zones';
import { Channels, clock, SlackMember } from './schema';

export const saveChannels = defineFormAction(Channels, async ({ db }, { events, on }) => {
  const choices = events.map((event) => {
    const has = (channel: string) => on.includes(`${event}.${channel}`);
    return {
      event,
      in_app: has('in_app'),
      digest: has('digest'),
      mail: has('mail'),
      slack: has('slack'),
    };
  });
  const { error } = await db.rpc('choose_channels', { choices });
  return error ? fail(toFailure(error)) : ok('Saved');
});

const Rhythm = z.object({
  time_zone: z.union([z.literal('').transform(() => null), timeZone]),
  digest: z.enum(['off', 'daily', 'weekly']),
  digest_hour: z.coerce.number().int().min(0).max(23),
  digest_weekday: z.coerce.number().int().min(1).max(7),
  quiet_from: clock,
  quiet_until: clock,
});

const Times = Rhythm.refine(
  ({ quiet_from, quiet_until }) => (quiet_from === null) === (quiet_until === null),
  { path: ['quiet_until'], message: 'Quiet hours need a beginning and an end.' },
).refine(({ quiet_from, quiet_until }) => quiet_from === null || quiet_from !== quiet_until, {
  path: ['quiet_until'],
  message: 'Quiet hours end at another time than they begin.',
});

export const saveTimes = defineFormAction(Times, async ({ db, userId }, times) => {
  const saved = settle(
    await db.from('person_settings').update(times).eq('user_id', userId).select('user_id').single(),
  );
  return saved.ok ? ok('Saved') : saved;
});

const Member = z.object({ slack_member: SlackMember });

export const saveSlackMember = defineFormAction(Member, async ({ db, userId }, member) => {
  const saved = settle(
    await db
      .from('person_settings')
      .update(member)
      .eq('user_id', userId)
      .select('user_id')
      .single(),
  );
  return saved.ok ? ok('Saved') : saved;
});

export const switchSingleKeys = defineAction(
  z.object({ single_keys: z.boolean() }),
  async ({ db, userId }, keys) =>
    settle(
      await db
        .from('person_settings')
        .update(keys)
        .eq('user_id', userId)
        .select('user_id')
        .single(),
    ),
);
