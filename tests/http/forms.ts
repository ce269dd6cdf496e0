import { send, site, type Reply } from './site.ts';

export type Fields = Record<string, string>;
type Entry = [name: string, value: string];

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

/** What a browser without scripts sends with the form that has such a field, beside what is typed. */
export function hiddenIn(html: string, field: string): Entry[] {
  const form = (html.match(/<form\b[\s\S]*?<\/form>/g) ?? []).find((one) =>
    one.includes(`name="${field}"`),
  );
  if (!form) throw new Error(`No form with ${field} on this page.`);
  return (form.match(/<input\b[^>]*>/g) ?? [])
    .filter((tag) => attribute(tag, 'type') === 'hidden')
    .map((tag) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '']);
}

const BOUNDARY = '----form';

export function multipart(entries: Entry[]): { body: string; headers: Record<string, string> } {
  const parts = entries.map(
    ([name, value]) =>
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    body: `${parts.join('')}--${BOUNDARY}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  };
}

type Submission = {
  path: string;
  field: string;
  values: Fields;
  headers?: Record<string, string>;
  cookie?: string;
};

/** Loads a page and sends its form, as a browser without scripts does. */
export async function submit({
  path,
  field,
  values,
  headers = {},
  cookie,
}: Submission): Promise<Reply> {
  const held: Record<string, string> = cookie ? { cookie } : {};
  const page = await send(path, { headers: held });
  const hidden = hiddenIn(page.text, field).filter(([name]) => !Object.hasOwn(values, name));
  const filled = multipart([...hidden, ...Object.entries(values)]);
  return send(path, {
    method: 'POST',
    body: filled.body,
    headers: { ...filled.headers, origin: site.url, ...held, ...headers },
  });
}

/** Words of a page, without what a script or an id makes different each time. */
export const words = ({ text }: Reply) =>
  (/<main\b[\s\S]*<\/main>/.exec(text)?.[0] ?? '')
    .replace(/<input\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
