import type { Exchange, Route } from './exchange.ts';
import { invalid, notFound, ok, type Reply } from './reply.ts';

const SMALL = { burst: 3, steady: 60 };
const MEDIUM = { burst: 10, steady: 150 };
const MAX_IMAGE_BYTES = 5 * 1024 * 1024;

/** What the account has: metrics, lists, images. */
export const catalogueRoutes: Route[] = [
  { method: 'GET', path: /^\/api\/metrics$/, limit: MEDIUM, answer: metrics },
  { method: 'GET', path: /^\/api\/mapped-metrics\/([^/]+)\/metric$/, limit: SMALL, answer: mapped },
  { method: 'GET', path: /^\/api\/lists$/, limit: { burst: 75, steady: 750 }, answer: lists },
  {
    method: 'GET',
    path: /^\/api\/lists\/([^/]+)$/,
    limit: { burst: 1, steady: 15 },
    answer: list,
  },
  {
    method: 'POST',
    path: /^\/api\/image-upload$/,
    limit: { burst: 3, steady: 100, daily: 100 },
    answer: uploadImage,
  },
];

const metric = ({ id, name }: { id: string; name: string }) => ({
  type: 'metric',
  id,
  attributes: { name, integration: { name: 'Shopify' } },
});

function metrics({ account }: Exchange): Reply {
  return ok({ data: account.metrics.map(metric), links: { next: null } });
}

function mapped({ account, id }: Exchange): Reply {
  if (id !== 'revenue') return notFound(`Mapped metric ${id} does not exist.`);
  const found = account.metrics.find((candidate) => candidate.id === account.revenueMetricId);
  return ok({ data: found ? metric(found) : null });
}

function lists({ account, query }: Exchange): Reply {
  if (Number(query.get('page[size]') ?? 10) > 10) return invalid('page[size] must be at most 10.');
  const data = account.lists.map(({ id, name }) => ({ type: 'list', id, attributes: { name } }));
  return ok({ data: data.slice(0, 10), links: { next: null } });
}

function list({ account, id, query }: Exchange): Reply {
  const found = account.lists.find((candidate) => candidate.id === id);
  if (!found) return notFound(`List ${id} does not exist.`);
  const counted = query.get('additional-fields[list]') === 'profile_count';
  const attributes = { name: found.name, ...(counted ? { profile_count: found.profiles } : {}) };
  return ok({ data: { type: 'list', id, attributes } });
}

function uploadImage({ account, form }: Exchange): Reply {
  const file = form?.get('file');
  if (!(file instanceof File)) return invalid("'file' is a required field.");
  if (!/\.(jpe?g|png|gif)$/i.test(file.name)) return invalid('Supported: jpeg, png, gif.');
  if (file.size > MAX_IMAGE_BYTES) return invalid('Maximum image size: 5MB.');
  const url = `https://d3k81ch9hvuctc.cloudfront.net/company/fake/images/${account.images.length}`;
  account.images.push({ name: file.name, bytes: file.size, url });
  return ok(
    { data: { type: 'image', id: String(account.images.length), attributes: { image_url: url } } },
    201,
  );
}
