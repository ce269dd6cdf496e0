import { instant, list, record, text, type Json } from './json.ts';

export type Channel = 'email' | 'sms';

export type Campaign = {
  id: string;
  name: string;
  channel: Channel;
  status: string;
  sendTime: string | null;
  updatedAt: string | null;
  subject: string | null;
  messageIds: string[];
  raw: Json;
};

export type CampaignPage = { campaigns: Campaign[]; next: string | null };

export function readPage(body: unknown, channel: Channel): CampaignPage {
  const messages = messagesOf(body);
  const campaigns = list(record(body).data)
    .map((item) => readCampaign(item, messages, channel))
    .filter((campaign) => campaign !== null);
  return { campaigns, next: cursorOf(text(record(record(body).links).next)) };
}

/** One campaign with its messages, as `GET /api/campaigns/{id}` and the creation answer. */
export function readOne(body: unknown): Campaign | null {
  return readCampaign(record(body).data, messagesOf(body), 'email');
}

// The link's host is not ours to follow; only the cursor in it is used.
function cursorOf(next: string | null): string | null {
  if (!next || !URL.canParse(next)) return null;
  return new URL(next).searchParams.get('page[cursor]');
}

function messagesOf(body: unknown): Map<string, Json> {
  const included = list(record(body).included).map(record);
  return new Map(
    included
      .filter((item) => item.type === 'campaign-message')
      .map((item) => [String(item.id), record(item.attributes)]),
  );
}

function readCampaign(
  item: unknown,
  messages: Map<string, Json>,
  channel: Channel,
): Campaign | null {
  const raw = record(item);
  const id = text(raw.id);
  if (!id) return null;
  const attributes = record(raw.attributes);
  const linked = record(record(raw.relationships)['campaign-messages']).data;
  const messageIds = list(linked).flatMap((message) => text(record(message).id) ?? []);
  const first = record(record(messages.get(messageIds[0] ?? '')).definition);
  return {
    id,
    name: text(attributes.name) ?? id,
    channel,
    status: text(attributes.status) ?? 'Unknown',
    sendTime: instant(attributes.send_time),
    updatedAt: instant(attributes.updated_at),
    subject: text(record(first.content).subject),
    messageIds,
    raw,
  };
}
