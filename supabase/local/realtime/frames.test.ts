import { expect, test } from 'vitest';
import { decodeFrame, decodePush, encodeBroadcast } from './frames.ts';

const push = (parts: string[], payload: string, encoding = 1) =>
  Buffer.concat([
    Buffer.from([3, ...parts.map((part) => Buffer.byteLength(part)), encoding]),
    Buffer.from(parts.join('') + payload),
  ]);

test('a client’s broadcast is taken apart, letters of several bytes included', () => {
  const bytes = push(['1', '2', 'realtime:zimmer-ü', 'grüße', ''], '{"a":1}');
  expect(decodePush(bytes)).toEqual({
    joinRef: '1',
    ref: '2',
    topic: 'realtime:zimmer-ü',
    event: 'broadcast',
    payload: null,
    broadcast: { event: 'grüße', encoding: 'json', payload: Buffer.from('{"a":1}') },
  });
});

test('what is no broadcast is not taken for one', () => {
  expect(decodePush(Buffer.from([3, 255, 255, 255, 255, 255, 1]))).toBeNull();
  expect(decodePush(Buffer.from([9, 0, 0, 0, 0, 0, 0]))).toBeNull();
  expect(decodePush(Buffer.alloc(0))).toBeNull();
  expect(decodeFrame('{"topic":"x"}')).toBeNull();
  expect(decodeFrame('[null,null,7,"x",{}]')).toBeNull();
});

test('a broadcast whose names are too long for a byte travels as text', () => {
  const payload = Buffer.from('{"a":1}');
  const topic = `realtime:${'x'.repeat(300)}`;
  expect(encodeBroadcast('realtime:x', { event: 'e', encoding: 'json', payload })).toBeInstanceOf(
    Buffer,
  );
  const text = encodeBroadcast(topic, { event: 'e', encoding: 'json', payload, meta: { id: '1' } });
  expect(JSON.parse(String(text))).toEqual([
    null,
    null,
    topic,
    'broadcast',
    { type: 'broadcast', event: 'e', payload: { a: 1 }, meta: { id: '1' } },
  ]);
});
