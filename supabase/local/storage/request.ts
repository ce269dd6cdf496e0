import type { Caller } from './caller.ts';
import { invalidRequest } from './failure.ts';
import type { Service } from './service.ts';

/** One call to Storage: who asks, for which bucket and name. */
export type StorageRequest = {
  raw: Request;
  query: URLSearchParams;
  bucket: string;
  name: string;
  caller: Caller;
  service: Service;
};

export type Handler = (request: StorageRequest) => Promise<Response>;

const MAX_JSON = 1 << 20;

export async function json(raw: Request): Promise<Record<string, unknown>> {
  const text = await raw.text();
  if (text.length > MAX_JSON) throw invalidRequest('Request body is too large');
  try {
    const body: unknown = text ? JSON.parse(text) : {};
    if (typeof body === 'object' && body !== null) return { ...body };
  } catch {
    throw invalidRequest('Invalid JSON');
  }
  throw invalidRequest('body must be object');
}

export function required(body: Record<string, unknown>, field: string): string {
  const value = body[field];
  if (typeof value === 'string') return value;
  throw invalidRequest(`body must have required property '${field}'`);
}

export function strings(value: unknown, field: string): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw invalidRequest(`body/${field} must be array of strings`);
}

export function seconds(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw invalidRequest('body/expiresIn must be >= 1');
}
