import type { Account } from './account.ts';
import type { Cursors } from './cursors.ts';
import type { Limit } from './limits.ts';
import type { Reply } from './reply.ts';

/** One request that passed the gate, with everything a route may touch. */
export type Exchange = {
  id: string;
  query: URLSearchParams;
  body: unknown;
  form: FormData | null;
  account: Account;
  cursors: Cursors;
  now: Date;
  pageSize: number | null;
};

export type Route = {
  method: string;
  path: RegExp;
  limit: Limit;
  answer: (exchange: Exchange) => Reply;
};

type Json = Record<string, unknown>;
export const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};
export const string = (value: unknown): string => (typeof value === 'string' ? value : '');
export const array = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The attributes of a JSON:API document of that type, or null when it is something else. */
export function attributesOf(body: unknown, type: string): Json | null {
  const data = object(object(body).data);
  return data.type === type ? object(data.attributes) : null;
}

/** Links are https whatever the server speaks, as at Klaviyo. */
export const link = (path: string, query: Record<string, string>) =>
  `https://a.klaviyo.com${path}?${new URLSearchParams(query)}`;
