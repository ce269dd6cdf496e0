import { AsyncLocalStorage } from 'node:async_hooks';
import type { JWTPayload } from 'jose';
import type { PostgresError } from 'postgres';

/** What the layers below lite's own handlers need to know about the request being served. */
export type RequestScope = {
  claims: JWTPayload;
  headers: string;
  method: string;
  path: string;
  sentArguments?: unknown[];
  refusal?: PostgresError;
};

export const requestScope = new AsyncLocalStorage<RequestScope>();
