import { randomBytes } from 'node:crypto';

export type Statistics = Record<string, number>;
export type Message = {
  id: string;
  channel: string;
  content: Record<string, string>;
  templateId: string | null;
};
export type Campaign = {
  id: string;
  name: string;
  included: string[];
  excluded: string[];
  datetime: string | null;
  createdAt: string;
  updatedAt: string;
  messages: Message[];
  /** Set while a send job runs: when it was asked for. */
  jobAt: string | null;
  cancelled: string | null;
  sendJobs: number;
  statistics: Record<string, Statistics>;
  /** What its messages are called as variations of one another; empty without a test. */
  variationNames: string[];
};
export type Template = { id: string; name: string; html: string; createdAt: string };
export type Flow = {
  id: string;
  name: string;
  status: string;
  trigger: { type: string; id: string };
  actions: { type: string; data: Record<string, unknown> }[];
  createdAt: string;
  /** How often its status was set. */
  changes: number;
};
export type Account = {
  flows: Map<string, Flow>;
  campaigns: Map<string, Campaign>;
  templates: Map<string, Template>;
  images: { name: string; bytes: number; url: string }[];
  metrics: { id: string; name: string }[];
  revenueMetricId: string | null;
  lists: { id: string; name: string; profiles: number }[];
};

export const newId = (prefix: string) => `${prefix}${randomBytes(9).toString('hex').toUpperCase()}`;

export function emptyAccount(): Account {
  return {
    flows: new Map(),
    campaigns: new Map(),
    templates: new Map(),
    images: [],
    metrics: [
      { id: 'RESQ6t', name: 'Placed Order' },
      { id: 'OPENED', name: 'Opened Email' },
    ],
    revenueMetricId: 'RESQ6t',
    lists: [{ id: 'Y6nRLr', name: 'Newsletter', profiles: 12_040 }],
  };
}

export type SentCampaign = {
  name: string;
  sentAt: string;
  subject?: string;
  channel?: 'email' | 'sms';
  statistics?: Statistics;
  variations?: Statistics[];
  variationNames?: string[];
};

/** A campaign that somebody sent from Klaviyo itself. */
export function addSentCampaign(account: Account, sent: SentCampaign): Campaign {
  const statistics = sent.variations ?? [sent.statistics ?? {}];
  const messages = statistics.map(() => ({
    id: newId('MSG'),
    channel: sent.channel ?? 'email',
    content: { subject: sent.subject ?? sent.name },
    templateId: newId('TPL'),
  }));
  const campaign: Campaign = {
    id: newId('01'),
    name: sent.name,
    included: ['Y6nRLr'],
    excluded: [],
    datetime: sent.sentAt,
    createdAt: sent.sentAt,
    updatedAt: sent.sentAt,
    messages,
    jobAt: sent.sentAt,
    cancelled: null,
    sendJobs: 1,
    statistics: Object.fromEntries(
      messages.map((message, at) => [message.id, statistics[at] ?? {}]),
    ),
    variationNames: sent.variationNames ?? [],
  };
  account.campaigns.set(campaign.id, campaign);
  return campaign;
}

const SCHEDULING_MS = 5_000;
const SENDING_MS = 60_000;

/** The send job's state machine, driven by the clock. */
export function statusOf(campaign: Campaign, now: Date): string {
  if (campaign.cancelled) return campaign.cancelled;
  if (!campaign.jobAt || !campaign.datetime) return 'Draft';
  const sendsAt = Date.parse(campaign.datetime);
  if (now.getTime() >= sendsAt + SENDING_MS) return 'Sent';
  if (now.getTime() >= sendsAt) return 'Sending';
  return now.getTime() < Date.parse(campaign.jobAt) + SCHEDULING_MS
    ? 'Preparing to schedule'
    : 'Scheduled';
}
