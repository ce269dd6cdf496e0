import { newId } from './account.ts';
import { findMessage } from './campaigns.ts';
import { attributesOf, object, string, type Exchange, type Route } from './exchange.ts';
import { parseFilter } from './filter.ts';
import { invalid, notFound, ok, problem, type Reply } from './reply.ts';

const LARGE = { burst: 75, steady: 750 };
const MAX_TEMPLATES = 1_000;

export const templateRoutes: Route[] = [
  { method: 'GET', path: /^\/api\/templates$/, limit: LARGE, answer: list },
  { method: 'POST', path: /^\/api\/templates$/, limit: LARGE, answer: create },
  { method: 'DELETE', path: /^\/api\/templates\/([^/]+)$/, limit: LARGE, answer: remove },
  {
    method: 'POST',
    path: /^\/api\/campaign-message-assign-template$/,
    limit: { burst: 10, steady: 150 },
    answer: assign,
  },
];

function list({ account, query }: Exchange): Reply {
  const conditions = parseFilter(query.get('filter') ?? '') ?? [];
  const name = conditions.find(({ field, operator }) => field === 'name' && operator === 'equals');
  if (!name) return invalid('Invalid filter provided.');
  const found = [...account.templates.values()].filter(
    (template) => template.name === name.values[0],
  );
  return ok({ data: found.slice(0, 10).map(resource), links: { next: null } });
}

function create({ account, body, now }: Exchange): Reply {
  const attributes = attributesOf(body, 'template');
  if (!attributes) return invalid("'template' is the expected type.");
  if (!string(attributes.name)) return invalid("'name' is a required field.");
  if (attributes.editor_type !== 'CODE') return invalid("'editor_type' is a required field.");
  if (!string(attributes.html)) return invalid("'html' is required for CODE templates.");
  if (account.templates.size >= MAX_TEMPLATES) {
    return problem(400, 'limit_exceeded', 'There are 1,000 or more templates in this account.');
  }
  const template = {
    id: newId('TPL'),
    name: string(attributes.name),
    html: string(attributes.html),
    createdAt: now.toISOString(),
  };
  account.templates.set(template.id, template);
  return ok({ data: resource(template) }, 201);
}

function remove({ account, id }: Exchange): Reply {
  if (!account.templates.delete(id)) return notFound('Template does not exist.');
  return { status: 204 };
}

function assign({ account, body }: Exchange): Reply {
  const data = object(object(body).data);
  const message = findMessage(account, string(data.id));
  const wanted = object(object(object(data.relationships).template).data);
  const template = account.templates.get(string(wanted.id));
  if (data.type !== 'campaign-message') return invalid("'campaign-message' is the expected type.");
  if (!message) return notFound('Campaign message does not exist.');
  if (!template) return notFound('Template does not exist.');
  // A clone that no listing shows, as at Klaviyo.
  message.templateId = `${template.id}-clone`;
  return ok({
    data: { type: 'campaign-message', id: message.id, attributes: { channel: 'email' } },
  });
}

const resource = (template: { id: string; name: string }) => ({
  type: 'template',
  id: template.id,
  attributes: { name: template.name, editor_type: 'CODE' },
});
