import { newId, statusOf, type Account, type Campaign } from './account.ts';
import {
  array,
  attributesOf,
  link,
  object,
  string,
  type Exchange,
  type Route,
} from './exchange.ts';
import { parseFilter, type Condition } from './filter.ts';
import { invalid, notFound, ok, type Reply } from './reply.ts';

const MEDIUM = { burst: 10, steady: 150 };
const OPERATORS: Record<string, string[]> = {
  id: ['any'],
  'messages.channel': ['equals'],
  name: ['contains'],
  status: ['any', 'equals'],
  updated_at: ['greater-or-equal', 'greater-than', 'less-or-equal', 'less-than'],
  scheduled_at: ['greater-or-equal', 'greater-than', 'less-or-equal', 'less-than'],
};

export const campaignRoutes: Route[] = [
  { method: 'GET', path: /^\/api\/campaigns$/, limit: MEDIUM, answer: list },
  { method: 'POST', path: /^\/api\/campaigns$/, limit: MEDIUM, answer: create },
  { method: 'GET', path: /^\/api\/campaigns\/([^/]+)$/, limit: MEDIUM, answer: get },
  { method: 'DELETE', path: /^\/api\/campaigns\/([^/]+)$/, limit: MEDIUM, answer: remove },
];

function list(exchange: Exchange): Reply {
  const { account, cursors, now, query } = exchange;
  const filter = query.get('filter') ?? '';
  const conditions = parseFilter(filter);
  if (!conditions) return invalid('Invalid filter provided.');
  if (!conditions.some(({ field }) => field === 'messages.channel')) {
    return invalid('A channel filter is required to list campaigns.');
  }
  const unknown = conditions.find(({ field, operator }) => !OPERATORS[field]?.includes(operator));
  if (unknown) return invalid(`Invalid filter: ${unknown.operator}(${unknown.field})`);

  const size = Number(query.get('page[size]') ?? 100);
  if (!(size >= 1 && size <= 100)) return invalid('page[size] must be between 1 and 100.');
  const asked = `campaigns|${filter}|${query.get('sort') ?? ''}`;
  const offset = cursors.offsetOf(query.get('page[cursor]') ?? undefined, asked);
  if (offset === null) return invalid('Invalid page cursor.');

  const found = [...account.campaigns.values()]
    .filter((campaign) => conditions.every((condition) => matches(campaign, condition, now)))
    .sort((a, b) => changedAt(a, now).localeCompare(changedAt(b, now)) || a.id.localeCompare(b.id));
  const page = cursors.page(found, offset, exchange.pageSize ?? size, asked);
  const includes = query.get('include') === 'campaign-messages';
  return ok({
    data: page.items.map((campaign) => resource(campaign, now)),
    ...(includes ? { included: page.items.flatMap(messageResources) } : {}),
    links: {
      self: link('/api/campaigns', { filter }),
      next: page.next ? link('/api/campaigns', { filter, 'page[cursor]': page.next }) : null,
      prev: null,
    },
  });
}

function get({ account, id, now }: Exchange): Reply {
  const campaign = account.campaigns.get(id);
  if (!campaign) return notFound(`Campaign ${id} does not exist.`);
  return ok({ data: resource(campaign, now), included: messageResources(campaign) });
}

function create({ account, body, now }: Exchange): Reply {
  const attributes = attributesOf(body, 'campaign');
  if (!attributes) return invalid("'campaign' is the expected type.");
  const definitions = array(object(attributes['campaign-messages']).data).map((message) =>
    object(object(object(message).attributes).definition),
  );
  const included = array(object(attributes.audiences).included).map(string);
  const strategy = object(attributes.send_strategy);
  if (!string(attributes.name)) return invalid("'name' is a required field.");
  if (definitions.length === 0) return invalid("'campaign-messages' is a required field.");
  if (definitions.some(({ channel }) => channel !== 'email')) return invalid('Invalid channel.');
  const stranger = included.find((audience) => !account.lists.some(({ id }) => id === audience));
  if (included.length === 0) return invalid("'audiences.included' is a required field.");
  if (stranger) return invalid(`Audience ${stranger} does not exist.`);
  if (strategy.method !== 'static') return invalid('Only static strategies are imitated here.');
  if (!(Date.parse(string(strategy.datetime)) > now.getTime())) {
    return invalid('send_strategy.datetime must be in the future.');
  }
  const campaign: Campaign = {
    id: newId('01'),
    name: string(attributes.name),
    included,
    excluded: array(object(attributes.audiences).excluded).map(string),
    datetime: string(strategy.datetime),
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    messages: definitions.map((definition) => ({
      id: newId('MSG'),
      channel: string(definition.channel),
      content: object(definition.content) as Record<string, string>,
      templateId: null,
    })),
    jobAt: null,
    cancelled: null,
    sendJobs: 0,
    statistics: {},
    variationNames: [],
  };
  account.campaigns.set(campaign.id, campaign);
  return ok({ data: resource(campaign, now), included: messageResources(campaign) }, 201);
}

function remove({ account, id, now }: Exchange): Reply {
  const campaign = account.campaigns.get(id);
  if (!campaign) return notFound(`Campaign ${id} does not exist.`);
  if (!/^(Draft|Cancelled)/.test(statusOf(campaign, now)))
    return invalid('Campaign is not a draft.');
  account.campaigns.delete(id);
  return { status: 204 };
}

function matches(campaign: Campaign, condition: Condition, now: Date): boolean {
  const { field, operator, values } = condition;
  const [value = ''] = values;
  if (field === 'id') return values.includes(campaign.id);
  if (field === 'messages.channel') return campaign.messages[0]?.channel === value;
  if (field === 'name') return campaign.name.toLowerCase().includes(value.toLowerCase());
  if (field === 'status') return values.includes(statusOf(campaign, now));
  const at = field === 'updated_at' ? changedAt(campaign, now) : (campaign.jobAt ?? '');
  if (operator === 'greater-or-equal') return at >= value;
  if (operator === 'greater-than') return at > value;
  return operator === 'less-than' ? at < value : at <= value;
}

// Sending is a change by the system.
function changedAt(campaign: Campaign, now: Date): string {
  const sent = statusOf(campaign, now) === 'Sent' ? (campaign.datetime ?? '') : '';
  return [campaign.updatedAt, sent && new Date(sent).toISOString()].sort().at(-1) ?? '';
}

function resource(campaign: Campaign, now: Date) {
  const status = statusOf(campaign, now);
  return {
    type: 'campaign',
    id: campaign.id,
    attributes: {
      name: campaign.name,
      status,
      archived: false,
      audiences: { included: campaign.included, excluded: campaign.excluded },
      send_options: { use_smart_sending: true },
      send_strategy: {
        method: 'static',
        datetime: campaign.datetime,
        options: { is_local: false },
      },
      created_at: campaign.createdAt,
      scheduled_at: campaign.jobAt,
      updated_at: changedAt(campaign, now),
      send_time: campaign.jobAt ? campaign.datetime : null,
    },
    relationships: {
      'campaign-messages': {
        data: campaign.messages.map(({ id }) => ({ type: 'campaign-message', id })),
      },
    },
    links: { self: link(`/api/campaigns/${campaign.id}`, {}) },
  };
}

function messageResources(campaign: Campaign) {
  return campaign.messages.map((message) => ({
    type: 'campaign-message',
    id: message.id,
    attributes: {
      definition: { channel: message.channel, label: campaign.name, content: message.content },
    },
  }));
}

export function findMessage(account: Account, id: string) {
  return [...account.campaigns.values()]
    .flatMap(({ messages }) => messages)
    .find((m) => m.id === id);
}
