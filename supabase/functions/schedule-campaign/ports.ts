import type { Job } from '../_shared/jobs.ts';
import { readDesignImage, toDesignImage } from '../_shared/klaviyo/design-image.ts';
import { list, number, record, text, type Json } from '../_shared/klaviyo/json.ts';
import { connect } from '../_shared/klaviyo/transport.ts';
import type { Rpc } from '../_shared/rpc.ts';
import { decrypt } from '../_shared/secrets.ts';
import { fingerprintOf } from './marker.ts';
import type { Content, Progress, Schedule, Wanted } from './schedule.ts';
import type { WorkerPorts } from './worker.ts';

type Settings = {
  secretsKey: string;
  klaviyoUrl: string | undefined;
  supabaseUrl: string;
  secretKey: string;
};

export function workerPorts(rpc: Rpc, settings: Settings): WorkerPorts {
  return {
    async read(job) {
      const campaign = String(job.payload.campaign_id);
      const [row] = list(await rpc('klaviyo_schedule_state', { campaign })).map(record);
      if (!row) return null;
      return {
        schedule: await readSchedule(campaign, row),
        clientId: String(row.client_id),
        sealedKey: text(row.api_key),
        isOpen: row.state === 'pending' || row.state === 'scheduled',
      };
    },
    async open(job, sealedKey, schedule) {
      const apiKey = await decrypt(sealedKey, settings.secretsKey);
      return {
        klaviyo: connect({ apiKey, baseUrl: settings.klaviyoUrl }),
        remember: async (progress) =>
          wantedOf(
            await rpc('klaviyo_schedule_step', { ...heldBy(job, schedule), ids: idsOf(progress) }),
          ),
        readImage: (image) => readDesignImage(settings, image),
        now: () => new Date(),
      };
    },
    async settle(job, schedule, outcome, detail) {
      await rpc('klaviyo_schedule_outcome', { ...heldBy(job, schedule), outcome, detail });
    },
    async markUnauthorized(job, client, detail) {
      await rpc('klaviyo_mark_unauthorized', { job: job.id, lease: job.lease, client, detail });
    },
  };
}

const heldBy = (job: Job, { campaignId, attempt }: Schedule) => ({
  job: job.id,
  lease: job.lease,
  campaign: campaignId,
  attempt,
});

const wantedOf = (value: unknown): Wanted => (value === 'scheduled' ? 'scheduled' : 'cancelled');

async function readSchedule(campaignId: string, row: Json): Promise<Schedule> {
  const content = readContent(row);
  return {
    campaignId,
    attempt: number(row.attempt) ?? 1,
    wanted: wantedOf(row.wanted),
    fingerprint: await fingerprintOf(content),
    content,
    progress: {
      templateId: text(row.template_id),
      klaviyoCampaignId: text(row.klaviyo_campaign_id),
      messageId: text(row.message_id),
      sendRequestedAt: text(row.send_requested_at),
      imageUrls: record(row.image_urls) as Record<string, string>, // written by us, in this shape
    },
  };
}

function readContent(row: Json): Content {
  return {
    name: text(row.name) ?? '',
    subject: text(row.subject) ?? '',
    previewText: text(row.preview_text) ?? '',
    fromEmail: text(row.from_email) ?? '',
    fromLabel: text(row.from_label) ?? '',
    included: list(row.included).map(String),
    excluded: list(row.excluded).map(String),
    sendAt: text(row.send_at) ?? '',
    document: row.copy_document,
    images: list(row.images).map(record).map(toDesignImage),
    postalAddress: text(row.postal_address) ?? '',
  };
}

function idsOf(progress: Partial<Progress>) {
  return {
    template_id: progress.templateId,
    klaviyo_campaign_id: progress.klaviyoCampaignId,
    message_id: progress.messageId,
    send_requested_at: progress.sendRequestedAt,
    image_urls: progress.imageUrls,
  };
}
