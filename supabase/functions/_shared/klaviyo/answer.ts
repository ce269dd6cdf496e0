/** Everything that can go wrong at Klaviyo, as the callers have to treat it. */
export type Failure =
  | { kind: 'unauthorized'; detail: string }
  | { kind: 'throttled'; retryAfter: number }
  | { kind: 'unavailable'; detail: string }
  | { kind: 'rejected'; status: number; code: string; detail: string };

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const answered = <T>(value: T): Answer<T> => ({ ok: true, value });
export const failed = (failure: Failure): Answer<never> => ({ ok: false, failure });

export function mapAnswer<A, B>(answer: Answer<A>, change: (value: A) => B): Answer<B> {
  return answer.ok ? answered(change(answer.value)) : answer;
}

export function describe(failure: Failure): string {
  switch (failure.kind) {
    case 'unauthorized':
      return `Klaviyo refused the key: ${failure.detail}`;
    case 'throttled':
      return `Klaviyo asked to wait ${failure.retryAfter} s`;
    case 'unavailable':
      return `Klaviyo did not answer properly: ${failure.detail}`;
    case 'rejected':
      return `Klaviyo refused the request (${failure.status}): ${failure.detail}`;
  }
}
