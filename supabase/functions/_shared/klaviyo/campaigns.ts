import { answered, mapAnswer, type Answer } from './answer.ts';
import {
  readOne,
  readPage,
  type Campaign,
  type CampaignPage,
  type Channel,
} from './campaign-resource.ts';
import type { Klaviyo } from './transport.ts';

export type CampaignFilter =
  { updatedSince: string } | { ids: string[] } | { nameContains: string };

/** Oldest change first, so that a campaign which changes while we page moves behind the cursor, not before it. */
export async function listCampaigns(
  klaviyo: Klaviyo,
  channel: Channel,
  filter: CampaignFilter,
  page: string | null = null,
): Promise<Answer<CampaignPage>> {
  const answer = await klaviyo({
    method: 'GET',
    path: '/api/campaigns',
    query: {
      filter: `and(equals(messages.channel,'${channel}'),${spell(filter)})`,
      include: 'campaign-messages',
      sort: 'updated_at',
      'page[size]': '50',
      ...(page ? { 'page[cursor]': page } : {}),
    },
  });
  return mapAnswer(answer, (body) => readPage(body, channel));
}

/** null when the campaign was deleted at Klaviyo. */
export async function findCampaign(klaviyo: Klaviyo, id: string): Promise<Answer<Campaign | null>> {
  const answer = await klaviyo({
    method: 'GET',
    path: `/api/campaigns/${encodeURIComponent(id)}`,
    query: { include: 'campaign-messages' },
  });
  if (!answer.ok && answer.failure.kind === 'rejected' && answer.failure.status === 404) {
    return answered(null);
  }
  return mapAnswer(answer, readOne);
}

export type NewCampaign = {
  name: string;
  included: string[];
  excluded: string[];
  sendAt: string;
  subject: string;
  previewText: string;
  fromEmail: string;
  fromLabel: string;
};

/** Creates a draft. Klaviyo has no idempotency key: look for `name` before calling this. */
export async function createCampaign(
  klaviyo: Klaviyo,
  campaign: NewCampaign,
): Promise<Answer<Campaign | null>> {
  const answer = await klaviyo({
    method: 'POST',
    path: '/api/campaigns',
    body: { data: { type: 'campaign', attributes: spellCampaign(campaign) } },
  });
  return mapAnswer(answer, readOne);
}

/** Only for drafts that we created ourselves. A draft that is already gone counts as deleted. */
export async function deleteCampaign(klaviyo: Klaviyo, id: string): Promise<Answer<unknown>> {
  const answer = await klaviyo({
    method: 'DELETE',
    path: `/api/campaigns/${encodeURIComponent(id)}`,
  });
  const gone = !answer.ok && answer.failure.kind === 'rejected' && answer.failure.status === 404;
  return gone ? answered(null) : answer;
}

function spell(filter: CampaignFilter): string {
  if ('updatedSince' in filter) return `greater-or-equal(updated_at,${filter.updatedSince})`;
  if ('ids' in filter) return `any(id,[${filter.ids.map(quote).join(',')}])`;
  return `contains(name,${quote(filter.nameContains)})`;
}

const quote = (value: string) => `"${value.replace(/[\\"]/g, '\\$&')}"`;

function spellCampaign(campaign: NewCampaign) {
  return {
    name: campaign.name,
    audiences: { included: campaign.included, excluded: campaign.excluded },
    send_strategy: {
      method: 'static',
      datetime: campaign.sendAt,
      options: { is_local: false },
    },
    send_options: { use_smart_sending: true },
    'campaign-messages': {
      data: [
        {
          type: 'campaign-message',
          attributes: {
            definition: {
              channel: 'email',
              label: campaign.name,
              content: {
                subject: campaign.subject,
                preview_text: campaign.previewText,
                from_email: campaign.fromEmail,
                from_label: campaign.fromLabel,
              },
            },
          },
        },
      ],
    },
  };
}
