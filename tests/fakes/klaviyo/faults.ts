import type { ServerResponse } from 'node:http';
import { problem, type Reply } from './reply.ts';

export type Fault =
  | 'throttled'
  | 'throttled without Retry-After'
  | 'server error'
  | 'revoked'
  | 'html page'
  | 'truncated json'
  | 'redirect'
  | 'too large'
  | 'slow'
  | 'never answers'
  /** Does what was asked, then drops the connection: the caller cannot know. */
  | 'accepts, then drops';

export type PlannedFault = { fault: Fault; on: RegExp; times: number };

const JSON_API = { 'content-type': 'application/vnd.api+json' };

/** The faulty answer, or null for the faults that happen to a genuine answer. */
export function faultyReply(fault: Fault): Reply | null {
  const throttled = problem(
    429,
    'throttled',
    'Request was throttled. Expected available in 7 seconds.',
  );
  if (fault === 'throttled') return { ...throttled, headers: { 'retry-after': '7' } };
  if (fault === 'throttled without Retry-After') return throttled;
  if (fault === 'server error') return problem(503, 'unavailable', 'Service is unavailable.');
  if (fault === 'revoked') {
    return problem(401, 'authentication_failed', 'Incorrect authentication credentials.');
  }
  return null;
}

/** Faults below the level of a well-formed reply. True when it wrote the response itself. */
export function breakResponse(fault: Fault, response: ServerResponse): boolean {
  if (fault === 'html page') {
    response.writeHead(403, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Attention required</title><p>Blocked.</p>');
  } else if (fault === 'truncated json') {
    response.writeHead(200, JSON_API).end('{"data":[{"type":"campaign","id":"01');
  } else if (fault === 'redirect') {
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end();
  } else if (fault === 'too large') {
    response.writeHead(200, JSON_API).end(`{"data":"${'x'.repeat(6_000_000)}"}`);
  } else if (fault === 'accepts, then drops') {
    response.destroy();
  } else {
    return fault === 'never answers';
  }
  return true;
}
