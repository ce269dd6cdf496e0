const TOLERANCE_SECONDS = 300;

/** Whether our own Next server sent this body just now. */
export async function isSigned(
  body: string,
  headers: Headers,
  secret: string,
  now: Date,
): Promise<boolean> {
  const sentAt = Number(headers.get('x-doors-time'));
  const signature = fromHex(headers.get('x-doors-signature') ?? '');
  if (!Number.isInteger(sentAt) || !signature) return false;
  if (Math.abs(now.getTime() / 1000 - sentAt) > TOLERANCE_SECONDS) return false;
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  return crypto.subtle.verify('HMAC', key, signature, encoder.encode(`${sentAt}.${body}`));
}

function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^([0-9a-f]{2}){32}$/.test(text)) return null;
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}
