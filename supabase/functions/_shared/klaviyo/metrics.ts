import { answered, mapAnswer, type Answer } from './answer.ts';
import { list, record, text } from './json.ts';
import type { Klaviyo } from './transport.ts';

export type Metric = { id: string; name: string };

/** The account's own choice of revenue metric; older accounts have none mapped, there "Placed Order" is meant. */
export async function findRevenueMetric(klaviyo: Klaviyo): Promise<Answer<Metric | null>> {
  const mapped = await klaviyo({ method: 'GET', path: '/api/mapped-metrics/revenue/metric' });
  if (!mapped.ok && !(mapped.failure.kind === 'rejected' && mapped.failure.status === 404)) {
    return mapped;
  }
  const metric = mapped.ok ? readMetric(record(mapped.value).data) : null;
  if (metric) return answered(metric);

  const all = await klaviyo({ method: 'GET', path: '/api/metrics' });
  return mapAnswer(all, (body) => {
    const metrics = list(record(body).data).map(readMetric);
    return metrics.find((candidate) => candidate?.name === 'Placed Order') ?? null;
  });
}

function readMetric(item: unknown): Metric | null {
  const id = text(record(item).id);
  return id ? { id, name: text(record(record(item).attributes).name) ?? id } : null;
}
