import { mapAnswer, type Answer } from './answer.ts';
import { record, text } from './json.ts';
import type { Klaviyo } from './transport.ts';

export const UPLOADABLE_IMAGES = ['image/jpeg', 'image/png', 'image/gif'];
export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;

/** Mail needs pictures at a lasting public address; ours are private, so Klaviyo hosts them. Hidden from its library. */
export async function uploadImage(
  klaviyo: Klaviyo,
  image: { name: string; bytes: Blob },
): Promise<Answer<string | null>> {
  const form = new FormData();
  form.set('file', image.bytes, image.name);
  form.set('name', image.name);
  form.set('hidden', 'true');
  const answer = await klaviyo({ method: 'POST', path: '/api/image-upload', form });
  return mapAnswer(answer, (body) => text(record(record(record(body).data).attributes).image_url));
}
