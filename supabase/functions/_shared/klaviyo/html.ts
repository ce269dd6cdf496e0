import { escapeHtml, linked, plainDocument, renderDocument, textsOf } from './copy-document.ts';
import { aroundTags, unknownTags } from './merge-tags.ts';

const WIDTH = 600;
// The law wants a postal address: the client's own, or the one Klaviyo has on file for the account.
const ADDRESS_ON_FILE = '{{ organization.name }} {{ organization.full_address }}';

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
  postalAddress: string;
};
export type Mail = { html: string; text: string };

/** A table layout that mail programs agree on. Every text of ours is escaped; only listed merge tags stay alive. */
export function buildMail({ subject, document, images, postalAddress }: MailContent): Mail {
  const address = postalAddress.trim() || ADDRESS_ON_FILE;
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
<tr><td align="center" style="padding:24px;font-family:Helvetica,Arial,sans-serif;font-size:12px;line-height:18px;color:#666666;">${aroundTags(address, escapeHtml)}<br>{% unsubscribe %}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
  return { html, text: `${plainDocument(document).trim()}\n\n${address}\n{% unsubscribe %}\n` };
}

/** Merge tags that would reach subscribers unrendered, or be run although nobody vetted them. */
export function unknownTagsOf(content: Omit<MailContent, 'images'>): string[] {
  const { subject, previewText, document, postalAddress } = content;
  const texts = [subject, previewText, postalAddress, ...textsOf(document)];
  return [...new Set(texts.flatMap(unknownTags))];
}

function imageRow({ url, alt, width, height, link }: MailImage): string {
  const shown = Math.min(WIDTH, width ?? WIDTH);
  const tall = width && height ? ` height="${Math.round((height * shown) / width)}"` : '';
  const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" width="${shown}"${tall} style="display:block;border:0;width:100%;max-width:${shown}px;height:auto;">`;
  return `<tr><td align="center">${linked(image, link)}</td></tr>`;
}
