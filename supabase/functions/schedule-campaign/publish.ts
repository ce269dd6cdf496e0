import type { Campaign } from '../_shared/klaviyo/campaign-resource.ts';
import { unknownTagsOf } from '../_shared/klaviyo/html.ts';
import { UPLOADABLE_IMAGES } from '../_shared/klaviyo/images.ts';
import { prepareCampaign, prepareTemplate, uploadImages } from './prepare.ts';
import { settled, type Content, type Outcome, type Ports, type Schedule } from './schedule.ts';
import { send } from './send.ts';

const LEAD_MS = 60_000;

/** Takes the campaign from wherever it is at Klaviyo to scheduled; null when it is no longer wanted. */
export async function publish(
  ports: Ports,
  schedule: Schedule,
  ours: Campaign | null,
): Promise<Outcome | null> {
  if (schedule.progress.klaviyoCampaignId && !ours) {
    return settled('failed', 'The campaign was deleted in Klaviyo.');
  }
  if (ours && schedule.progress.sendRequestedAt) return send(ports, schedule, ours);

  const refusal = refusalOf(schedule.content, ports.now());
  if (refusal) return settled('failed', refusal);
  const unready = (await uploadImages(ports, schedule)) ?? (await prepareTemplate(ports, schedule));
  if (unready) return unready;
  const draft = await prepareCampaign(ports, schedule, ours);
  if ('kind' in draft) return draft;

  const sendRequestedAt = ports.now().toISOString();
  if ((await ports.remember({ sendRequestedAt })) === 'cancelled') return null;
  schedule.progress.sendRequestedAt = sendRequestedAt;
  return send(ports, schedule, draft);
}

function refusalOf(content: Content, now: Date): string | null {
  if (Date.parse(content.sendAt) < now.getTime() + LEAD_MS) return 'The send time has passed.';
  if (content.included.length === 0) return 'No audience is chosen.';
  const [tag] = unknownTagsOf(content);
  if (tag) return `The merge tag ${tag} is not known.`;
  const odd = content.images.find(({ mime }) => !UPLOADABLE_IMAGES.includes(mime));
  return odd ? `Klaviyo takes JPEG, PNG and GIF images, not ${odd.mime}.` : null;
}
