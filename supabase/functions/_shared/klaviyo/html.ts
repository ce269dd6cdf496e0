import { escapeHtml, linked, plainDocument, renderDocument } from './copy-document.ts';
import { unknownTags } from './merge-tags.ts';

const WIDTH = 600;
// Klaviyo fills in the account's own postal address and unsubscribe link.
const SENDER = '{{ organization.name }} {{ organization.full_address }}';

export type MailImage = {
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
  link: string | null;
};
export type MailContent = {
  subject: string;
  previewText: string;
  document: unknown;
  images: MailImage[];
};
export type Mail = { html: string; text: string };

/** A table layout that mail programs agree on. Every text of ours is escaped; only listed merge tags stay alive. */
export function buildMail({ subject, document, images }: MailContent): Mail {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f4f4f4;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center">
<table role="presentation" width="${WIDTH}" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:${WIDTH}px;background:#ffffff;">
${images.map(imageRow).join('\n')}
<tr><td style="padding:24px;">${renderDocument(document)}</td></tr>
<tr><td align="center" style="padding:24px;font-family:Helvetica,Arial,sans-serif;font-size:12px;line-height:18px;color:#666666;">${SENDER}<br>{% unsubscribe %}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
  return { html, text: `${plainDocument(document).trim()}\n\n${SENDER}\n{% unsubscribe %}\n` };
}

/** Merge tags that would reach subscribers unrendered, or be run although nobody vetted them. */
export function unknownTagsOf({
  subject,
  previewText,
  document,
}: Omit<MailContent, 'images'>): string[] {
  return [...new Set([subject, previewText, plainDocument(document)].flatMap(unknownTags))];
}

function imageRow({ url, alt, width, height, link }: MailImage): string {
  const shown = Math.min(WIDTH, width ?? WIDTH);
  const tall = width && height ? ` height="${Math.round((height * shown) / width)}"` : '';
  const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" width="${shown}"${tall} style="display:block;border:0;width:100%;max-width:${shown}px;height:auto;">`;
  return `<tr><td align="center">${linked(image, link)}</td></tr>`;
}
