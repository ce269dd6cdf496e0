import type { Job } from '../_shared/jobs.ts';
import type { Campaign } from '../_shared/klaviyo/campaign-resource.ts';
import { list, record, storable, text } from '../_shared/klaviyo/json.ts';
import { toMinorUnits } from '../_shared/klaviyo/money.ts';
import type { CampaignRow, Statistics } from '../_shared/klaviyo/reports.ts';
import { connect } from '../_shared/klaviyo/transport.ts';
import type { Rpc } from '../_shared/rpc.ts';
import { decrypt } from '../_shared/secrets.ts';
import { readCursor } from './cursor.ts';
import type { SyncPorts } from './sync.ts';
import type { WorkerPorts } from './worker.ts';

// Our windows do not begin when Klaviyo's do, so that twice of ours must fit into one of theirs (2 a minute, 225 a day).
const REPORT_WINDOWS = [
  { seconds: 60, limit: 1 },
  { seconds: 86_400, limit: 112 },
];
const STORED_CHANNELS = ['email', 'sms'];

type Settings = { secretsKey: string; klaviyoUrl: string | undefined; isTimeUp: () => boolean };

export function workerPorts(rpc: Rpc, settings: Settings): WorkerPorts {
  return {
    async open(job) {
      const client = clientOf(job);
      const [row] = list(await rpc('klaviyo_sync_state', { client })).map(record);
      const sealed = text(row?.api_key);
      if (!row || !sealed || row.status !== 'connected') return null;
      const apiKey = await decrypt(sealed, settings.secretsKey);
      const currency = text(row.currency) ?? 'USD';
      const klaviyo = connect({ apiKey, baseUrl: settings.klaviyoUrl });
      const ports = { klaviyo, ...storage(rpc, job, currency), isTimeUp: settings.isTimeUp };
      const idsOf = (value: unknown) => list(value).flatMap((id) => text(id) ?? []);
      const [awaiting, lists] = [idsOf(row.awaiting), idsOf(row.lists)];
      return { ports, account: { cursor: readCursor(row.cursor), awaiting, lists } };
    },
    async markUnauthorized(job, detail) {
      await rpc('klaviyo_mark_unauthorized', { ...heldBy(job), detail });
    },
  };
}

const clientOf = (job: Job) => String(job.payload.client_id);
const heldBy = (job: Job) => ({ job: job.id, lease: job.lease, client: clientOf(job) });

type Storage = Omit<SyncPorts, 'klaviyo' | 'isTimeUp'>;

function storage(rpc: Rpc, job: Job, currency: string): Storage {
  return {
    async saveCampaigns(campaigns, cursor) {
      const rows = [...new Map(campaigns.map((campaign) => [campaign.id, campaign])).values()];
      await rpc('klaviyo_save_campaigns', {
        ...heldBy(job),
        campaigns: rows.map(campaignRow),
        cursor: storable(cursor),
      });
    },
    async saveReport(rows, metric, asOf, cursor) {
      await rpc('klaviyo_save_report', {
        ...heldBy(job),
        rows: rows
          .filter(({ channel }) => STORED_CHANNELS.includes(channel))
          .map((row) => reportRow(row, metric, currency)),
        synced_at: asOf.toISOString(),
        cursor: storable(cursor),
      });
    },
    async saveListSize(size, asOf, cursor) {
      await rpc('klaviyo_save_list_size', {
        ...heldBy(job),
        list: storable(size ?? {}),
        counted_at: asOf.toISOString(),
        cursor: storable(cursor),
      });
    },
    async takeReportToken() {
      const bucket = `klaviyo:${clientOf(job)}:campaign-values-reports`;
      return Number(await rpc('take_token', { bucket, windows: REPORT_WINDOWS }));
    },
    now: () => new Date(),
  };
}

const campaignRow = ({ id, name, channel, status, sendTime, updatedAt, subject, raw }: Campaign) =>
  storable({ id, name, channel, status, send_time: sendTime, updated_at: updatedAt, subject, raw });

const whole = (counts: Partial<Statistics>) =>
  Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [
      name,
      count === null ? null : Math.round(count),
    ]),
  );

function reportRow(
  { campaignId, channel, statistics, variations, raw }: CampaignRow,
  metric: string | null,
  currency: string,
) {
  const { conversion_value: value, ...counts } = statistics;
  return storable({
    klaviyo_campaign_id: campaignId,
    channel,
    ...whole(counts),
    variations: variations.map(({ variation, statistics: { conversion_value: _, ...each } }) => ({
      variation: variation?.id,
      name: variation?.name,
      ...whole(each),
    })),
    conversion_value_minor: value === null ? null : toMinorUnits(value, currency),
    conversion_metric: metric,
    raw,
  });
}
