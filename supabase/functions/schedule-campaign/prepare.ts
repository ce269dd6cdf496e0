import { answered } from '../_shared/klaviyo/answer.ts';
import type { Campaign } from '../_shared/klaviyo/campaign-resource.ts';
import { createCampaign } from '../_shared/klaviyo/campaigns.ts';
import { buildMail } from '../_shared/klaviyo/html.ts';
import { MAX_IMAGE_BYTES, uploadImage } from '../_shared/klaviyo/images.ts';
import { assignTemplate, createTemplate, findTemplate } from '../_shared/klaviyo/templates.ts';
import { campaignName, templateName } from './marker.ts';
import { refusedBy, retry, settled, type Outcome, type Ports, type Schedule } from './schedule.ts';

export async function uploadImages(
  ports: Ports,
  { content, progress }: Schedule,
): Promise<Outcome | null> {
  for (const image of content.images) {
    if (progress.imageUrls[image.id]) continue;
    const bytes = await ports.readImage(image);
    if (bytes.size > MAX_IMAGE_BYTES) {
      return settled('failed', 'An image is larger than the 5 MB that Klaviyo takes.');
    }
    const name = `${image.id}.${image.mime.replace('image/', '')}`;
    const url = await uploadImage(ports.klaviyo, { name, bytes });
    if (!url.ok) return refusedBy(url.failure);
    if (!url.value) return nameless('image');
    progress.imageUrls = { ...progress.imageUrls, [image.id]: url.value };
    await ports.remember({ imageUrls: progress.imageUrls });
  }
  return null;
}

// Always found by its name: the one remembered may hold what was to be sent before an edit.
export async function prepareTemplate(ports: Ports, schedule: Schedule): Promise<Outcome | null> {
  const { content, progress } = schedule;
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
  if (!template.value) return nameless('template');
  progress.templateId = template.value;
  await ports.remember({ templateId: template.value });
  return null;
}

/** The draft, found or new, with the template in its message. */
export async function prepareCampaign(
  ports: Ports,
  schedule: Schedule,
  ours: Campaign | null,
): Promise<Campaign | Outcome> {
  const { content, progress } = schedule;
  const campaign = ours
    ? answered(ours)
    : await createCampaign(ports.klaviyo, { ...content, name: campaignName(schedule) });
  if (!campaign.ok) return refusedBy(campaign.failure);
  const [messageId] = campaign.value?.messageIds ?? [];
  if (!campaign.value || !messageId || !progress.templateId) return nameless('campaign');

  progress.klaviyoCampaignId = campaign.value.id;
  progress.messageId = messageId;
  await ports.remember({ klaviyoCampaignId: campaign.value.id, messageId });
  const assigned = await assignTemplate(ports.klaviyo, messageId, progress.templateId);
  return assigned.ok ? campaign.value : refusedBy(assigned.failure);
}

const nameless = (thing: string) =>
  retry({ kind: 'unavailable', detail: `Klaviyo gave the new ${thing} no id.` });
