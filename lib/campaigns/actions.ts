'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, settle, toFailure } from '@/lib/core/result';
import { text } from '@/lib/core/text';
import { DUTIES } from './names';
import { findCampaign } from './record';
import { campaignFacts, campaignStatus, newCampaign, sendMoment } from './schema';

const ids = z.array(z.uuid()).min(1).max(200);

const move = z.object({
  ids,
  to: campaignStatus,
  expected: campaignStatus.optional(),
  reason: text(2000).optional(),
});

/** Each campaign moves or says why not. */
export const moveCampaigns = defineAction(move, async ({ db }, { ids, to, expected, reason }) => {
  const { data, error } = await db.rpc('move_campaigns', {
    campaigns: ids,
    to_status: to,
    expected,
    reason: reason ?? '',
  });
  if (error) return fail(toFailure(error));
  return ok({
    done: data.filter(({ moved }) => moved).map(({ id }) => id),
    refused: data.filter(({ moved }) => !moved).map(({ id, refusal }) => ({ id, reason: refusal })),
  });
});

export const unscheduleCampaign = defineAction(z.object({ id: z.uuid() }), async ({ db }, { id }) =>
  settle(await db.rpc('unschedule_campaign', { campaign: id })),
);

export const createCampaign = defineFormAction(newCampaign, async ({ db }, input) => {
  const { data: client, error: hidden } = await db
    .from('clients')
    .select('time_zone')
    .eq('id', input.clientId)
    .single();
  if (hidden) return fail(toFailure(hidden));
  const send_at = sendMoment(input, client.time_zone);
  const assignees = Object.fromEntries(
    DUTIES.flatMap((duty) => (input[duty] ? [[duty, input[duty]]] : [])),
  );
  const { goal, audience, offer, priority, channel, dueOn, decideBy } = input;
  const created = input.requestId
    ? await db.rpc('accept_request', {
        request: input.requestId,
        title: input.title,
        assignees,
        brief: {
          goal,
          audience,
          offer,
          priority,
          channel,
          notes: input.brief,
          sendAt: send_at,
          dueOn,
          decideBy,
        },
      })
    : await db.rpc('create_campaign', {
        client: input.clientId,
        title: input.title,
        goal,
        audience,
        offer,
        brief: input.brief,
        send_at: send_at ?? undefined,
        due_on: dueOn ?? undefined,
        decide_by: decideBy ?? undefined,
        priority,
        channel,
        assignees,
      });
  if (created.error) return fail(toFailure(created.error));
  redirect(`/team/campaigns/${created.data}`);
});

export const saveFacts = defineFormAction(campaignFacts, async ({ db, agency }, input) => {
  const campaign = await findCampaign(db, agency.id, input.id);
  if (!campaign) return fail({ kind: 'not_found', message: 'That campaign is not here.' });
  const saved = await db
    .from('crm_campaigns')
    .update({
      title: input.title,
      channel: input.channel,
      priority: input.priority,
      goal: input.goal,
      audience: input.audience,
      audience_size: input.audienceSize,
      offer: input.offer,
      sender_name: input.senderName,
      sender_email: input.senderEmail,
      due_on: input.dueOn,
      decide_by: input.decideBy,
      send_at: sendMoment(input, campaign.client.time_zone),
    })
    .eq('agency_id', agency.id)
    .eq('id', input.id)
    .select('id')
    .single();
  return saved.error ? fail(toFailure(saved.error)) : ok(undefined);
});

const notes = z.object({
  id: z.uuid(),
  brief: text(20_000),
  estimateHours: z.union([z.literal(''), z.coerce.number().min(0).max(1000)]).optional(),
});

/** What the team notes and the client never reads. */
export const saveNotes = defineFormAction(notes, async ({ db, agency }, input) => {
  const { id, brief, estimateHours } = input;
  const hours = estimateHours === '' || estimateHours === undefined ? null : estimateHours;
  const saved = await db
    .from('crm_campaign_internals')
    .update({ brief, estimate_minutes: hours && Math.round(hours * 60) })
    .eq('agency_id', agency.id)
    .eq('campaign_id', id)
    .select('campaign_id')
    .single();
  return saved.error ? fail(toFailure(saved.error)) : ok(undefined);
});
