import { list, number, record, text, type Json } from './json.ts';
import { aroundTags } from './merge-tags.ts';

const MAX_DEPTH = 40;
const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:)/i;
const FONT = 'font-family:Helvetica,Arial,sans-serif;color:#1a1a1a;';
const MARKS: Record<string, [string, string]> = {
  bold: ['<strong>', '</strong>'],
  italic: ['<em>', '</em>'],
  underline: ['<u>', '</u>'],
  strike: ['<s>', '</s>'],
};
const BLOCKS: Record<string, (inner: string, node: Json) => string> = {
  paragraph: (inner) =>
    `<p style="${FONT}margin:0 0 16px;font-size:16px;line-height:24px;">${inner}</p>`,
  heading: heading,
  bulletList: (inner) => `<ul style="${FONT}margin:0 0 16px;padding:0 0 0 24px;">${inner}</ul>`,
  orderedList: (inner) => `<ol style="${FONT}margin:0 0 16px;padding:0 0 0 24px;">${inner}</ol>`,
  listItem: (inner) => `<li style="margin:0 0 4px;">${inner}</li>`,
  blockquote: (inner) =>
    `<blockquote style="margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #d4d4d4;">${inner}</blockquote>`,
  hardBreak: () => '<br>',
  horizontalRule: () => '<hr style="border:0;border-top:1px solid #d4d4d4;margin:24px 0;">',
};

export function escapeHtml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('{', '&#123;');
}

/** The editor's document as mail-safe HTML. A node it does not know contributes its text, never its markup. */
export function renderDocument(node: unknown, depth = 0): string {
  const item = record(node);
  if (depth > MAX_DEPTH) return '';
  if (item.type === 'text') return renderText(item);
  const inner = list(item.content)
    .map((child) => renderDocument(child, depth + 1))
    .join('');
  const block = Object.hasOwn(BLOCKS, String(item.type)) ? BLOCKS[String(item.type)] : undefined;
  return block ? block(inner, item) : inner;
}

/** The same document as plain text, for the part of the mail that has no HTML. */
export function plainDocument(node: unknown, depth = 0): string {
  const item = record(node);
  if (depth > MAX_DEPTH) return '';
  if (item.type === 'text') return text(item.text) ?? '';
  if (item.type === 'hardBreak') return '\n';
  const inner = list(item.content)
    .map((child) => plainDocument(child, depth + 1))
    .join('');
  if (item.type === 'listItem') return `- ${inner.trim()}\n`;
  return item.type === 'paragraph' || item.type === 'heading' ? `${inner}\n\n` : inner;
}

/** The document's pieces of text: a merge tag only works inside one piece. */
export function textsOf(node: unknown, depth = 0): string[] {
  const item = record(node);
  if (depth > MAX_DEPTH) return [];
  if (item.type === 'text') return [text(item.text) ?? ''];
  return list(item.content).flatMap((child) => textsOf(child, depth + 1));
}

function heading(inner: string, node: Json): string {
  const level = Math.min(3, Math.max(1, Math.trunc(number(record(node.attrs).level) ?? 2)));
  const size = 32 - level * 4;
  return `<h${level} style="${FONT}margin:0 0 12px;font-size:${size}px;line-height:${size + 8}px;">${inner}</h${level}>`;
}

function renderText(item: Json): string {
  let html = aroundTags(text(item.text) ?? '', escapeHtml);
  for (const mark of list(item.marks).map(record)) {
    const name = String(mark.type);
    const [open, close] = (Object.hasOwn(MARKS, name) ? MARKS[name] : undefined) ?? ['', ''];
    html = name === 'link' ? linked(html, record(mark.attrs).href) : open + html + close;
  }
  return html;
}

export function linked(html: string, href: unknown): string {
  const target = (text(href) ?? '').trim();
  if (!SAFE_LINK.test(target) || !URL.canParse(target)) return html;
  return `<a href="${escapeHtml(target)}" style="color:#0b57d0;">${html}</a>`;
}
