import type { Job } from '../_shared/jobs.ts';
import { readDesignImage, toDesignImage } from '../_shared/klaviyo/design-image.ts';
import { list, number, record, text, type Json } from '../_shared/klaviyo/json.ts';
import { connect } from '../_shared/klaviyo/transport.ts';
import type { Rpc } from '../_shared/rpc.ts';
import { decrypt } from '../_shared/secrets.ts';
import { fingerprintOf } from './marker.ts';
import type { Content, Progress, Publication, Step } from './publication.ts';
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
      const flow = String(job.payload.flow_id);
      const [row] = list(await rpc('flow_to_publish', { flow })).map(record);
      if (!row) return null;
      return {
        publication: await readPublication(flow, row),
        clientId: String(row.client_id),
        sealedKey: text(row.api_key),
        isOpen: row.state === 'pending',
      };
    },
    async open(job, sealedKey, publication) {
      const apiKey = await decrypt(sealedKey, settings.secretsKey);
      return {
        klaviyo: connect({ apiKey, baseUrl: settings.klaviyoUrl }),
        remember: async (progress) => {
          await rpc('flow_publish_step', { ...heldBy(job, publication), ids: idsOf(progress) });
        },
        readImage: (image) => readDesignImage(settings, image),
      };
    },
    async settle(job, publication, outcome, detail) {
      await rpc('flow_publish_outcome', { ...heldBy(job, publication), outcome, detail });
    },
    async markUnauthorized(job, client, detail) {
      await rpc('klaviyo_mark_unauthorized', { job: job.id, lease: job.lease, client, detail });
    },
  };
}

const heldBy = (job: Job, { flowId, attempt }: Publication) => ({
  job: job.id,
  lease: job.lease,
  flow: flowId,
  attempt,
});

async function readPublication(flowId: string, row: Json): Promise<Publication> {
  const steps = list(row.steps).map(record);
  const content = readContent(row, steps);
  const odd = steps.find(({ kind }) => kind !== 'email' && kind !== 'delay');
  return {
    flowId,
    attempt: number(row.attempt) ?? 1,
    wanted: row.wanted === 'live' ? 'live' : 'paused',
    approved: row.approved === true,
    oddStep: odd ? 'It has a split or a text message, which are set up in Klaviyo by hand.' : null,
    fingerprint: await fingerprintOf(content),
    content,
    progress: {
      klaviyoFlowId: text(row.klaviyo_flow_id),
      templateIds: record(row.template_ids) as Record<string, string>, // written by us, in this shape
      imageUrls: record(row.image_urls) as Record<string, string>, // as above
    },
  };
}

function readContent(row: Json, steps: Json[]): Content {
  const type = row.trigger_kind;
  return {
    title: text(row.title) ?? '',
    trigger: {
      type: type === 'segment' || type === 'metric' ? type : 'list',
      id: text(row.trigger_ref) ?? '',
    },
    fromEmail: text(row.from_email) ?? '',
    fromLabel: text(row.from_label) ?? '',
    postalAddress: text(row.postal_address) ?? '',
    steps: steps.map(readStep).filter((step) => step !== null),
  };
}

const UNITS = ['minutes', 'hours', 'days', 'weeks'] as const;

function readStep(step: Json): Step | null {
  const id = String(step.id);
  if (step.kind === 'delay') {
    const unit = UNITS.find((one) => one === step.unit) ?? 'days';
    return { kind: 'delay', id, amount: number(step.amount) ?? 1, unit };
  }
  if (step.kind !== 'email') return null;
  const copy = record(step.copy);
  const image = record(step.image);
  return {
    kind: 'email',
    id,
    name: text(step.name) ?? 'E-mail',
    subject: text(copy.subject) ?? '',
    previewText: text(copy.preview) ?? '',
    document: copy.body,
    image: text(image.id) ? toDesignImage(image) : null,
  };
}

function idsOf(progress: Partial<Progress>) {
  return {
    klaviyo_flow_id: progress.klaviyoFlowId,
    template_ids: progress.templateIds,
    image_urls: progress.imageUrls,
  };
}
