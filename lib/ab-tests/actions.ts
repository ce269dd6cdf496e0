'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { defineQuestion } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { ok, settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';
import { counts, facts, label, percentage } from './schema';

const id = z.uuid();

export const createAbTest = defineFormAction(
  z.object({
    client_id: z.uuid('Choose a client.'),
    ...facts,
    control: label,
    challenger: label,
  }),
  async ({ db }, { client_id, control, challenger, ...test }) => {
    const created = settle(
      await db.rpc('create_ab_test', {
        client: client_id,
        ...test,
        variants: [{ label: control }, { label: challenger }],
      }),
    );
    if (!created.ok) return created;
    redirect(`/team/ab-tests/${created.data}`);
  },
);

export const saveAbTest = defineFormAction(
  z.object({ id, ...facts }),
  async ({ db }, { id: test, ...values }) => {
    const saved = settle(await db.rpc('save_ab_test', { test, ...values }));
    return saved.ok ? ok('Test saved') : saved;
  },
);

/** The campaign it runs in; where Klaviyo sends that in variations, their counts are the test's. */
export const placeAbTest = defineFormAction(
  z
    .object({
      id,
      campaign_id: z.union([z.uuid(), z.literal('')]),
      variant: z.array(z.uuid()).default([]),
      name: z.array(text(300)).default([]),
    })
    .refine(({ variant, name }) => variant.length === name.length),
  async ({ db }, { id: test, campaign_id, variant, name }) => {
    // The generated type knows no nullable argument; null is "in none".
    const campaign = (campaign_id || null) as string;
    const names = variant.map((one, index) => ({ id: one, name: name[index] ?? '' }));
    const placed = settle(await db.rpc('place_ab_test', { test, campaign, names }));
    if (!placed.ok) return placed;
    return ok(placed.data === 'klaviyo' ? 'Klaviyo counts this test now' : 'Saved');
  },
);

const variant = { label, description: text(1000).default('') };

export const addVariant = defineFormAction(
  z.object({ test_id: id, ...variant }),
  async ({ db }, values) => {
    const added = settle(
      await db.from('ab_test_variants').insert(stamped(values)).select('id').single(),
    );
    return added.ok ? ok('Variant added') : added;
  },
);

export const saveVariant = defineFormAction(
  z.object({ id, ...variant }),
  async ({ db }, { id: one, ...values }) => {
    const saved = settle(
      await db.from('ab_test_variants').update(values).eq('id', one).select('id').single(),
    );
    return saved.ok ? ok('Variant saved') : saved;
  },
);

export const removeVariant = defineFormAction(z.object({ id }), async ({ db }, { id: one }) => {
  const gone = settle(
    await db.from('ab_test_variants').delete().eq('id', one).select('id').single(),
  );
  return gone.ok ? ok('Variant taken out') : gone;
});

export const moveAbTest = defineFormAction(
  z.object({ id, to: z.enum(['running', 'cancelled']) }),
  async ({ db }, { id: test, to }) => {
    const moved = settle(await db.rpc('move_ab_test', { test, to_status: to }));
    if (!moved.ok) return moved;
    return ok(to === 'running' ? 'The test runs' : 'Test cancelled');
  },
);

/** All variants at once: a half-entered count would compare yesterday with today. */
export const countAbTest = defineFormAction(
  z
    .object({
      id,
      variant: z.array(z.string()),
      recipients: z.array(z.string()),
      successes: z.array(z.string()),
    })
    .transform((form): { test: string; counts: unknown } => ({
      test: form.id,
      counts: form.variant.map((one, index) => ({
        id: one,
        recipients: form.recipients[index],
        successes: form.successes[index],
      })),
    }))
    .pipe(z.object({ test: id, counts: z.unknown().pipe(counts) })),
  async ({ db }, { test, counts: counted }) => {
    const saved = settle(await db.rpc('count_ab_test', { test, counts: counted }));
    return saved.ok ? ok('Counted') : saved;
  },
);

export const decideAbTest = defineFormAction(
  z.object({
    id,
    winner: z.union([z.uuid(), z.literal('none')], 'Choose what won, or that nothing did.'),
    learned: text(1000, 1),
  }),
  async ({ db }, { id: test, winner, learned }) => {
    // The generated type knows no nullable argument; null is "none won".
    const chosen = (winner === 'none' ? null : winner) as string;
    const decided = settle(await db.rpc('decide_ab_test', { test, winner: chosen, learned }));
    return decided.ok ? ok('Decided. The client reads what was learned.') : decided;
  },
);

export const endAbTest = defineFormAction(
  z.object({ id, learned: text(1000, 1) }),
  async ({ db }, { id: test, learned }) => {
    const ended = settle(await db.rpc('end_ab_test', { test, learned }));
    return ended.ok ? ok('Ended without an answer. The client reads why.') : ended;
  },
);

/** How many recipients each variant would need, while somebody still types. */
export const askSampleSize = defineQuestion(
  z.object({ baseline: percentage, effect: percentage, variants: z.number().int().min(2).max(4) }),
  async ({ db }, sizes) => settle(await db.rpc('ab_test_sample_size', sizes)),
);
