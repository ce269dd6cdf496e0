import { expect, test } from 'vitest';
import { readForm } from './multipart.ts';

const BODY =
  '--edge\r\nContent-Disposition: form-data; name="cacheControl"\r\n\r\n3600\r\n' +
  '--edge\r\nContent-Disposition: form-data; name=""; filename="blob"\r\nContent-Type: text/plain\r\n\r\n' +
  'one\r\n--edg\r\ntwo\r\n--edge--\r\n';

async function* inPieces(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(bytes: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString();
}

test.each([1, 2, 7, 64, 4096])(
  'a form is read alike when it comes %i bytes at a time',
  async (size) => {
    const form = await readForm(inPieces(BODY, size), 'edge');
    expect([...form.fields]).toEqual([['cacheControl', '3600']]);
    expect(form.mimetype).toBe('text/plain');
    expect(await all(form.file)).toBe('one\r\n--edg\r\ntwo');
  },
);

test('a form without a file is refused', async () => {
  const [fields = ''] = BODY.split('--edge\r\nContent-Disposition: form-data; name="";');
  await expect(readForm(inPieces(`${fields}--edge--\r\n`, 10), 'edge')).rejects.toThrow(
    'No content provided',
  );
});

test('a form that ends too soon is refused, not stored', async () => {
  const form = await readForm(inPieces(BODY.slice(0, -12), 10), 'edge');
  await expect(all(form.file)).rejects.toThrow('Unexpected end of form');
});
