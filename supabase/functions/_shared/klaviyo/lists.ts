import { answered, type Answer } from './answer.ts';
import { number, record, text } from './json.ts';
import type { Klaviyo } from './transport.ts';

export type ListSize = { id: string; name: string; size: number };

/** How many people are on a list now. Null for a list that is no longer there, or says no number. */
export async function countList(klaviyo: Klaviyo, id: string): Promise<Answer<ListSize | null>> {
  const answer = await klaviyo({
    method: 'GET',
    path: `/api/lists/${encodeURIComponent(id)}`,
    query: { 'additional-fields[list]': 'profile_count' },
  });
  if (!answer.ok) {
    const gone = answer.failure.kind === 'rejected' && answer.failure.status === 404;
    return gone ? answered(null) : answer;
  }
  const attributes = record(record(record(answer.value).data).attributes);
  const size = number(attributes.profile_count);
  return answered(size === null ? null : { id, name: text(attributes.name) ?? id, size });
}
