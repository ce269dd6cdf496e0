import type { Content, MailStep, Publication } from './publication.ts';

// Klaviyo has no idempotency keys. The name carries ours, so that what a killed worker created, and could not write
// down, is found again instead of created twice. The fingerprint tells which content it holds, so that an old one is
// never taken for a new one.
const attemptOf = ({ flowId, attempt }: Publication) => `${flowId.slice(0, 8)}-${attempt}`;

export const flowName = (publication: Publication) =>
  `${publication.content.title} · ${attemptOf(publication)}-${publication.fingerprint}`;

export const templateName = (publication: Publication, step: MailStep, fingerprint: string) =>
  `MarketingOS ${attemptOf(publication)}-${step.id.slice(0, 8)}-${fingerprint}`;

/** What will be sent, in eight characters. */
export async function fingerprintOf(content: Content | string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest).slice(0, 4)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
