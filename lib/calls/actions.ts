'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { fromLocal } from '@/lib/core/clock';
import { defineFormAction } from '@/lib/core/form-action';
import { fail, ok, settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';
import { attendees, consent, link, moment } from './schema';

const NO_CONSENT = fail({
  kind: 'invalid',
  message: 'A recording is kept only with consent: say who agreed to it, and how.',
});

function inZone(local: string, zone: string): string {
  const [date = '', clock = ''] = local.split('T');
  return fromLocal(date, clock, zone).toISOString();
}

const about = {
  title: text(200, 1),
  occurredAt: moment,
  attendees,
  link,
  campaignId: z.union([z.uuid(), z.literal('')]).default(''),
};

export const addCall = defineFormAction(
  z.object({ clientId: z.uuid('Choose a client.'), ...about, ...consent }),
  async ({ db, agency }, input) => {
    const agreed = input.consentFrom !== '' && input.consentWay !== '';
    if (input.link && !agreed) return NO_CONSENT;
    const occurred_at = inZone(input.occurredAt, agency.timeZone);
    const added = settle(
      await db
        .from('call_recordings')
        .insert(
          stamped({
            client_id: input.clientId,
            campaign_id: input.campaignId || null,
            title: input.title,
            occurred_at,
            attendees: input.attendees,
            link: input.link,
            ...(agreed && {
              consent_from: input.consentFrom,
              consent_way: input.consentWay || null,
              consent_at: occurred_at,
            }),
          }),
        )
        .select('id')
        .single(),
    );
    if (!added.ok) return added;
    redirect(`/team/calls/${added.data.id}`);
  },
);

export const saveCall = defineFormAction(
  z.object({ callId: z.uuid(), ...about }),
  async ({ db, agency }, input) => {
    if (input.link) {
      const { data } = await db
        .from('call_recordings')
        .select('consent_at')
        .eq('id', input.callId)
        .maybeSingle()
        .throwOnError();
      if (data && !data.consent_at) return NO_CONSENT;
    }
    const saved = settle(
      await db
        .from('call_recordings')
        .update({
          title: input.title,
          occurred_at: inZone(input.occurredAt, agency.timeZone),
          attendees: input.attendees,
          link: input.link,
          campaign_id: input.campaignId || null,
        })
        .eq('id', input.callId)
        .select('id')
        .single(),
    );
    return saved.ok ? ok('Call saved') : saved;
  },
);

/** Over what was read: of two who write at once the second is told, and keeps what was typed. */
export const saveNotes = defineAction(
  z.object({ callId: z.uuid(), version: z.number().int(), notes: text(20_000) }),
  async ({ db }, { callId, version, notes }) => {
    const { data } = await db
      .from('call_recordings')
      .update({ notes })
      .eq('id', callId)
      .eq('version', version)
      .select('version')
      .maybeSingle()
      .throwOnError();
    if (data) return ok(data.version);
    return fail({
      kind: 'conflict',
      message:
        'Somebody changed this call meanwhile. Your text is still here: read theirs, then save again.',
    });
  },
);

export const stateConsent = defineFormAction(
  z.object({ callId: z.uuid(), consentAt: moment, ...consent }),
  async ({ db, agency }, input) => {
    if (!input.consentFrom || !input.consentWay) return NO_CONSENT;
    const stated = settle(
      await db
        .from('call_recordings')
        .update({
          consent_from: input.consentFrom,
          consent_way: input.consentWay,
          consent_at: inZone(input.consentAt, agency.timeZone),
        })
        .eq('id', input.callId)
        .select('id')
        .single(),
    );
    return stated.ok ? ok('Consent written down') : stated;
  },
);

export const deleteCall = defineFormAction(
  z.object({ callId: z.uuid() }),
  async ({ db, agency }, { callId }) => {
    const gone = settle(
      await db
        .from('call_recordings')
        .delete()
        .eq('agency_id', agency.id)
        .eq('id', callId)
        .select('id')
        .single(),
    );
    if (!gone.ok) return gone;
    redirect('/team/calls');
  },
);
