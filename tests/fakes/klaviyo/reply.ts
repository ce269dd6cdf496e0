import { randomUUID } from 'node:crypto';

export type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

export const ok = (body: unknown, status = 200): Reply => ({ status, body });

/** Klaviyo's error document, as its OpenAPI describes it. */
export const problem = (status: number, code: string, detail: string): Reply => ({
  status,
  body: { errors: [{ id: randomUUID(), status, code, title: detail, detail, source: {} }] },
});

export const invalid = (detail: string) => problem(400, 'invalid', detail);
export const notFound = (detail: string) => problem(404, 'not_found', detail);
