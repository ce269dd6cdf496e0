import { invalidRequest } from './failure.ts';

export type Form = { fields: Map<string, string>; mimetype: string; file: AsyncIterable<Buffer> };

const MAX_FIELD = 1 << 20;
const LINE = Buffer.from('\r\n');
const HEADERS_END = Buffer.from('\r\n\r\n');

/** Reads the fields of a form and hands over its first file as a stream, never holding it whole. */
export async function readForm(body: AsyncIterable<Uint8Array>, boundary: string): Promise<Form> {
  const bytes = scan(body);
  const edge = Buffer.from(`\r\n--${boundary}`);
  const fields = new Map<string, string>();
  await bytes.text(edge);
  for (;;) {
    if ((await bytes.text(LINE)).startsWith('--')) throw invalidRequest('No content provided');
    const headers = await bytes.text(HEADERS_END);
    const disposition = /content-disposition:[^\r]*/i.exec(headers)?.[0] ?? '';
    if (/filename\*?=/i.test(disposition)) {
      const mimetype = /content-type:\s*([^\r]+)/i.exec(headers)?.[1] ?? 'application/octet-stream';
      return { fields, mimetype, file: bytes.file(edge) };
    }
    fields.set(/name="([^"]*)"/.exec(disposition)?.[1] ?? '', await bytes.text(edge));
  }
}

export function boundaryOf(contentType: string): string | undefined {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  return quoted ?? plain;
}

function scan(body: AsyncIterable<Uint8Array>) {
  const source = body[Symbol.asyncIterator]();
  // A form starts with its boundary but without the line break that precedes every later one.
  let held: Buffer = Buffer.from('\r\n');

  async function* until(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = held.indexOf(mark);
      if (at !== -1) {
        if (at > 0) yield held.subarray(0, at);
        held = held.subarray(at + mark.length);
        return;
      }
      const sure = held.length - mark.length + 1;
      if (sure > 0) {
        yield held.subarray(0, sure);
        held = held.subarray(sure);
      }
      const next = await source.next();
      if (next.done) throw invalidRequest('Unexpected end of form');
      held = Buffer.concat([held, next.value]);
    }
  }

  async function text(mark: Buffer): Promise<string> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of until(mark)) {
      size += part.length;
      if (size > MAX_FIELD) throw invalidRequest('Form field is too large');
      parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
  }

  async function* file(mark: Buffer): AsyncGenerator<Buffer> {
    yield* until(mark);
    while (!(await source.next()).done);
  }

  return { text, file };
}
