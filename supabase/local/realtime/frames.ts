/** Phoenix vsn 2.0.0: text frames for everything but broadcasts, whose payloads stay untouched bytes. */
export type Frame = {
  joinRef: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: unknown;
};

export type Encoding = 'binary' | 'json';
export type Broadcast = {
  event: string;
  encoding: Encoding;
  payload: Buffer;
  meta?: Record<string, unknown>;
};
export type Push = Frame & { event: 'broadcast'; broadcast: Broadcast };

const USER_PUSH = 3;
const USER_BROADCAST = 4;
const LONGEST = 255;

export function encodeFrame({ joinRef, ref, topic, event, payload }: Frame): string {
  return JSON.stringify([joinRef, ref, topic, event, payload]);
}

export function decodeFrame(text: string): Frame | null {
  const parts: unknown = JSON.parse(text);
  if (!Array.isArray(parts)) return null;
  const [joinRef, ref, topic, event, payload]: unknown[] = parts;
  if (typeof topic !== 'string' || typeof event !== 'string') return null;
  return { joinRef: reference(joinRef), ref: reference(ref), topic, event, payload };
}

export function isPush(frame: Frame): frame is Push {
  return 'broadcast' in frame;
}

/** Header: kind, five lengths, encoding; then join ref, ref, topic, event, metadata, payload. */
export function decodePush(bytes: Buffer): Push | null {
  if (bytes.length < 7 || bytes[0] !== USER_PUSH) return null;
  let at = 7;
  const [joinRef, ref, topic, event] = [...bytes.subarray(1, 6)].map((length) => {
    at += length;
    return bytes.toString('utf8', at - length, at);
  });
  if (at > bytes.length || !topic || event === undefined) return null;
  const encoding = bytes[6] === 1 ? 'json' : 'binary';
  const broadcast: Broadcast = { event, encoding, payload: bytes.subarray(at) };
  return {
    joinRef: joinRef || null,
    ref: ref || null,
    topic,
    event: 'broadcast',
    payload: null,
    broadcast,
  };
}

export function encodeBroadcast(topic: string, broadcast: Broadcast): Buffer | string {
  const { event, encoding, payload, meta } = broadcast;
  const parts = [topic, event, meta ? JSON.stringify(meta) : ''].map((part) => Buffer.from(part));
  // Lengths are one byte each; what does not fit travels as text.
  if (parts.some(({ length }) => length > LONGEST)) return encodeAsText(topic, broadcast);
  const lengths = parts.map(({ length }) => length);
  const header = Buffer.from([USER_BROADCAST, ...lengths, encoding === 'json' ? 1 : 0]);
  return Buffer.concat([header, ...parts, payload]);
}

function encodeAsText(topic: string, { event, encoding, payload, meta }: Broadcast): string {
  const value: unknown =
    encoding === 'json' ? JSON.parse(payload.toString()) : payload.toString('base64');
  return encodeFrame({
    joinRef: null,
    ref: null,
    topic,
    event: 'broadcast',
    payload: { type: 'broadcast', event, payload: value, ...(meta && { meta }) },
  });
}

function reference(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
