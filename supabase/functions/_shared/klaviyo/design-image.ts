import { credentials } from '../rpc.ts';
import type { MailImage } from './html.ts';
import { number, text, type Json } from './json.ts';

const TIMEOUT_MS = 30_000;

/** A picture of a mail as it lies with us, before Klaviyo hosts it. */
export type DesignImage = Omit<MailImage, 'url'> & {
  id: string;
  bucket: string;
  path: string;
  mime: string;
};

export const toDesignImage = (image: Json): DesignImage => ({
  id: String(image.id),
  bucket: String(image.bucket),
  path: String(image.path),
  mime: String(image.mime),
  alt: text(image.alt) ?? '',
  width: number(image.width),
  height: number(image.height),
  link: text(image.link),
});

type Settings = { supabaseUrl: string; secretKey: string };

export async function readDesignImage(
  { supabaseUrl, secretKey }: Settings,
  image: DesignImage,
): Promise<Blob> {
  const path = image.path.split('/').map(encodeURIComponent).join('/');
  const response = await fetch(`${supabaseUrl}/storage/v1/object/${image.bucket}/${path}`, {
    headers: credentials(secretKey),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The design could not be read (${response.status}).`);
  return response.blob();
}
