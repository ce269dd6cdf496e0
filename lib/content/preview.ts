const DROPPED = new Set([
  'script',
  'noscript',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'base',
  'link',
  'meta',
  'svg',
  'math',
  'template',
  'video',
  'audio',
  'source',
  'portal',
]);
/** Their content is no markup: it goes with them. */
const HOLLOW = 'script|noscript|iframe|object|applet|svg|math|template|textarea|select|video|audio';
const ADDRESSES = new Set(['href', 'src', 'background', 'poster', 'cite', 'action', 'xlink:href']);
const SAFE = /^(https?:|mailto:|tel:|#|data:image\/(?:png|jpe?g|gif|webp);|\{\{|\{%)/i;

// Nothing that one beginning may read to the end is read again from the next: a hostile template would take minutes.
const TAG = /<(\/?)([a-z][a-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

const decoded = (value: string) =>
  value
    .replace(/&#x([0-9a-f]+);?/gi, (_all, hex) => letter(parseInt(hex, 16)))
    .replace(/&#(\d+);?/g, (_all, code) => letter(Number(code)))
    .replace(/&(colon|tab|newline);/gi, (_all, name) => (/colon/i.test(name) ? ':' : ''))
    .replace(/[\s\p{Cc}]/gu, '');

const letter = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

function keptAttributes(written: string): string {
  return [...written.matchAll(ATTRIBUTE)]
    .filter(([, name = '', value = '']) => isHarmless(name.toLowerCase(), value))
    .map(([attribute]) => ` ${attribute}`)
    .join('');
}

function isHarmless(name: string, value: string): boolean {
  if (name.startsWith('on') || name === 'srcdoc' || name === 'srcset' || name === 'ping')
    return false;
  const bare = decoded(value.replace(/^["']|["']$/g, ''));
  return !ADDRESSES.has(name) || bare === '' || SAFE.test(bare);
}

/**
 * A template's HTML with nothing left that acts, loads a document or sends anything. Second to the frame it is shown
 * in, which lets no script run and has no origin: each would be enough.
 */
export function harmless(html: string): string {
  const markup = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(new RegExp(`<(${HOLLOW})\\b[\\s\\S]*?(?:</\\1\\s*>|$)`, 'gi'), '');
  let last = 0;
  let kept = '';
  for (const { 0: tag, 1: end, 2: name = '', 3: attributes = '', index } of markup.matchAll(TAG)) {
    kept += words(markup.slice(last, index));
    last = index + tag.length;
    if (DROPPED.has(name.toLowerCase())) continue;
    kept += end ? `</${name}>` : `<${name}${keptAttributes(attributes)}>`;
  }
  return kept + words(markup.slice(last));
}

/** Between tags a lone "<" could begin one that never ended. */
const words = (between: string) => between.replace(/<(?!!doctype)/gi, '&lt;');

const POLICY = `default-src 'none'; img-src data:; style-src 'unsafe-inline'`;

/** What the frame shows: the mail on white, as most inboxes do, whatever the reader's own theme is. */
export function previewOf(html: string): string {
  return `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width"><base target="_blank"><style>:root{color-scheme:light}body{margin:0;background:#fff;font:16px/1.5 Helvetica,Arial,sans-serif;overflow-wrap:anywhere}img{max-width:100%}</style></head><body>${harmless(html)}</body></html>`;
}

/** Whether something in it comes from elsewhere, which a preview does not fetch: the sender would hear of it. */
export const hasRemotePictures = (html: string) =>
  /(?:src|background)\s*=\s*(?:["']\s*)?https?:|url\(\s*["']?https?:/i.test(html);
