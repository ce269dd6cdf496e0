import { answered, type Answer } from '../_shared/klaviyo/answer.ts';
import type { Campaign } from '../_shared/klaviyo/campaign-resource.ts';
import { stageOf } from '../_shared/klaviyo/campaign-status.ts';
import { createCampaign, findCampaign } from '../_shared/klaviyo/campaigns.ts';
import { buildMail, unknownTagsOf } from '../_shared/klaviyo/html.ts';
import { MAX_IMAGE_BYTES, UPLOADABLE_IMAGES, uploadImage } from '../_shared/klaviyo/images.ts';
import { startSendJob } from '../_shared/klaviyo/send-jobs.ts';
import {
  assignTemplate,
  createTemplate,
  deleteTemplate,
  findTemplate,
} from '../_shared/klaviyo/templates.ts';
import { campaignName, findOurs, templateName } from './marker.ts';
import {
  later,
  refusedBy,
  retry,
  settled,
  type Content,
  type Outcome,
  type Ports,
  type Schedule,
} from './schedule.ts';

const LEAD_MS = 60_000;
const CONFIRM_SECONDS = 15;
const GIVE_UP_MS = 15 * 60_000;

/** Takes the campaign from wherever it is at Klaviyo to scheduled; null when it is no longer wanted. */
export async function publish(ports: Ports, schedule: Schedule): Promise<Outcome | null> {
  if (schedule.progress.sendRequestedAt) return send(ports, schedule);

  const refusal = refusalOf(schedule.content, ports.now());
  if (refusal) return settled('failed', refusal);
  for (const step of [uploadImages, prepareTemplate, prepareCampaign]) {
    const outcome = await step(ports, schedule);
    if (outcome) return outcome;
  }
  const sendRequestedAt = ports.now().toISOString();
  if ((await ports.remember({ sendRequestedAt })) === 'cancelled') return null;
  schedule.progress.sendRequestedAt = sendRequestedAt;
  return send(ports, schedule);
}

function refusalOf(content: Content, now: Date): string | null {
  if (Date.parse(content.sendAt) < now.getTime() + LEAD_MS) return 'The send time has passed.';
  if (content.included.length === 0) return 'No audience is chosen.';
  const [tag] = unknownTagsOf(content);
  if (tag) return `The merge tag ${tag} is not known.`;
  const odd = content.images.find(({ mime }) => !UPLOADABLE_IMAGES.includes(mime));
  return odd ? `Klaviyo takes JPEG, PNG and GIF images, not ${odd.mime}.` : null;
}

async function uploadImages(ports: Ports, { content, progress }: Schedule) {
  for (const image of content.images) {
    if (progress.imageUrls[image.id]) continue;
    const bytes = await ports.readImage(image);
    if (bytes.size > MAX_IMAGE_BYTES) {
      return settled('failed', 'An image is larger than the 5 MB that Klaviyo takes.');
    }
    const name = `${image.id}.${image.mime.replace('image/', '')}`;
    const url = await uploadImage(ports.klaviyo, { name, bytes });
    if (!url.ok) return refusedBy(url.failure);
    if (!url.value) return retry(nameless('image'));
    progress.imageUrls = { ...progress.imageUrls, [image.id]: url.value };
    await ports.remember({ imageUrls: progress.imageUrls });
  }
  return null;
}

async function prepareTemplate(ports: Ports, schedule: Schedule) {
  const { content, progress } = schedule;
  if (progress.templateId) return null;
  const name = templateName(schedule);
  const found = await findTemplate(ports.klaviyo, name);
  if (!found.ok) return retry(found.failure);

  const images = content.images.map((image) => ({
    ...image,
    url: progress.imageUrls[image.id] ?? '',
  }));
  const template = found.value
    ? found
    : await createTemplate(ports.klaviyo, { name, ...buildMail({ ...content, images }) });
  if (!template.ok) return refusedBy(template.failure);
  if (!template.value) return retry(nameless('template'));
  progress.templateId = template.value;
  await ports.remember({ templateId: template.value });
  return null;
}

async function prepareCampaign(ports: Ports, schedule: Schedule) {
  const { progress } = schedule;
  const campaign = await findOrCreate(ports, schedule);
  if (!campaign.ok) return refusedBy(campaign.failure);
  const [messageId] = campaign.value?.messageIds ?? [];
  if (!campaign.value || !messageId || !progress.templateId) return retry(nameless('campaign'));

  progress.klaviyoCampaignId = campaign.value.id;
  progress.messageId = messageId;
  await ports.remember({ klaviyoCampaignId: campaign.value.id, messageId });
  const assigned = await assignTemplate(ports.klaviyo, messageId, progress.templateId);
  return assigned.ok ? null : refusedBy(assigned.failure);
}

async function findOrCreate(ports: Ports, schedule: Schedule): Promise<Answer<Campaign | null>> {
  const found = await findOurs(ports.klaviyo, schedule);
  if (!found.ok || found.value) return found;
  if (schedule.progress.klaviyoCampaignId) {
    const detail = 'The campaign was deleted in Klaviyo.';
    return { ok: false, failure: { kind: 'rejected', status: 404, code: 'deleted', detail } };
  }
  return createCampaign(ports.klaviyo, { ...schedule.content, name: campaignName(schedule) });
}

// One send job per campaign, and only a draft takes one: asking again after a crash cannot send twice.
async function send(ports: Ports, schedule: Schedule): Promise<Outcome> {
  const { klaviyoCampaignId, sendRequestedAt } = schedule.progress;
  if (!klaviyoCampaignId) return retry(nameless('campaign'));
  const before = await findCampaign(ports.klaviyo, klaviyoCampaignId);
  if (!before.ok) return retry(before.failure);
  if (!before.value) return settled('failed', 'The campaign was deleted in Klaviyo.');

  const waited = ports.now().getTime() - Date.parse(sendRequestedAt ?? '');
  if (stageOf(before.value.status) !== 'draft') return confirm(ports, schedule, before.value);
  if (waited > GIVE_UP_MS) return settled('failed', 'Klaviyo did not schedule the campaign.');

  const started = await startSendJob(ports.klaviyo, klaviyoCampaignId);
  const after = await findCampaign(ports.klaviyo, klaviyoCampaignId);
  if (!after.ok) return retry(after.failure);
  if (!started.ok && (!after.value || stageOf(after.value.status) === 'draft')) {
    return refusedBy(started.failure);
  }
  return after.value
    ? confirm(ports, schedule, after.value)
    : settled('failed', 'The campaign was deleted in Klaviyo.');
}

async function confirm(ports: Ports, schedule: Schedule, campaign: Campaign): Promise<Outcome> {
  switch (stageOf(campaign.status)) {
    case 'scheduled':
    case 'sending':
    case 'sent':
      await discardTemplate(ports, schedule);
      return settled('scheduled');
    case 'cancelled':
      return settled('failed', `Klaviyo answered: ${campaign.status}.`);
    case 'unknown':
      return retry({ kind: 'unavailable', detail: `status ${campaign.status}` });
    default:
      return later(CONFIRM_SECONDS, 'Klaviyo is scheduling it');
  }
}

async function discardTemplate(ports: Ports, { progress }: Schedule): Promise<Answer<unknown>> {
  return progress.templateId ? deleteTemplate(ports.klaviyo, progress.templateId) : answered(null);
}

const nameless = (thing: string) => ({
  kind: 'unavailable' as const,
  detail: `Klaviyo gave the new ${thing} no id.`,
});
