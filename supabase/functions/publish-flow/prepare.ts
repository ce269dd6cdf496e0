import { buildMail } from '../_shared/klaviyo/html.ts';
import { MAX_IMAGE_BYTES, uploadImage } from '../_shared/klaviyo/images.ts';
import { createTemplate, findTemplate } from '../_shared/klaviyo/templates.ts';
import { fingerprintOf, templateName } from './marker.ts';
import {
  refusedBy,
  retry,
  settled,
  type MailStep,
  type Outcome,
  type Ports,
  type Publication,
} from './publication.ts';

export const mailsOf = ({ content }: Publication): MailStep[] =>
  content.steps.filter((step) => step.kind === 'email');

/** Mail needs pictures at a lasting public address: each is uploaded once. */
export async function uploadImages(
  ports: Ports,
  publication: Publication,
): Promise<Outcome | null> {
  const { progress } = publication;
  for (const { image } of mailsOf(publication)) {
    if (!image || progress.imageUrls[image.id]) continue;
    const bytes = await ports.readImage(image);
    if (bytes.size > MAX_IMAGE_BYTES) {
      return settled('failed', 'An image is larger than the 5 MB that Klaviyo takes.');
    }
    const name = `${image.id}.${image.mime.replace('image/', '')}`;
    const url = await uploadImage(ports.klaviyo, { name, bytes });
    if (!url.ok) return refusedBy(url.failure);
    if (!url.value) return nameless('image');
    progress.imageUrls = { ...progress.imageUrls, [image.id]: url.value };
    await ports.remember({ imageUrls: { [image.id]: url.value } });
  }
  return null;
}

/** One template for each e-mail, found by its name or new. */
export async function prepareTemplates(
  ports: Ports,
  publication: Publication,
): Promise<Outcome | null> {
  const { progress } = publication;
  for (const step of mailsOf(publication)) {
    const mail = buildMail({ ...mailOf(publication, step) });
    const name = templateName(publication, step, await fingerprintOf(mail.html));
    const found = await findTemplate(ports.klaviyo, name);
    if (!found.ok) return retry(found.failure);
    const template = found.value ? found : await createTemplate(ports.klaviyo, { name, ...mail });
    if (!template.ok) return refusedBy(template.failure);
    if (!template.value) return nameless('template');
    progress.templateIds = { ...progress.templateIds, [step.id]: template.value };
    await ports.remember({ templateIds: { [step.id]: template.value } });
  }
  return null;
}

function mailOf({ content, progress }: Publication, step: MailStep) {
  const { subject, previewText, document, image } = step;
  const images = image ? [{ ...image, url: progress.imageUrls[image.id] ?? '' }] : [];
  return { subject, previewText, document, images, postalAddress: content.postalAddress };
}

export const nameless = (thing: string) =>
  retry({ kind: 'unavailable', detail: `Klaviyo gave the new ${thing} no id.` });
