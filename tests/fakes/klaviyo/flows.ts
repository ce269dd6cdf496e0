import { newId, type Account, type Flow } from './account.ts';
import {
  array,
  attributesOf,
  link,
  object,
  string,
  type Exchange,
  type Route,
} from './exchange.ts';
import { parseFilter, type Condition } from './filter.ts';
import { invalid, notFound, ok, type Reply } from './reply.ts';

const MEDIUM = { burst: 3, steady: 60 };
const OPERATORS: Record<string, string[]> = {
  id: ['any'],
  name: ['contains', 'ends-with', 'equals', 'starts-with'],
  status: ['equals'],
};
const SORTS = ['created', '-created', 'id', 'name', 'status', 'updated'];
const STATES = ['draft', 'manual', 'live'];
const UNITS = ['days', 'hours', 'minutes'];

export const flowRoutes: Route[] = [
  { method: 'GET', path: /^\/api\/flows$/, limit: MEDIUM, answer: list },
  {
    method: 'POST',
    path: /^\/api\/flows$/,
    limit: { burst: 1, steady: 15, daily: 100 },
    answer: create,
  },
  { method: 'GET', path: /^\/api\/flows\/([^/]+)$/, limit: MEDIUM, answer: get },
  { method: 'PATCH', path: /^\/api\/flows\/([^/]+)$/, limit: MEDIUM, answer: change },
];

function list({ account, query }: Exchange): Reply {
  const filter = query.get('filter') ?? '';
  const conditions = filter ? parseFilter(filter) : [];
  if (!conditions) return invalid('Invalid filter provided.');
  const unknown = conditions.find(({ field, operator }) => !OPERATORS[field]?.includes(operator));
  if (unknown) return invalid(`Invalid filter: ${unknown.operator}(${unknown.field})`);
  const sort = query.get('sort');
  if (sort && !SORTS.includes(sort)) return invalid(`Invalid sort: ${sort}`);
  const found = [...account.flows.values()].filter((flow) =>
    conditions.every((condition) => matches(flow, condition)),
  );
  return ok({ data: found.slice(0, 50).map(resource), links: { next: null } });
}

function get({ account, id }: Exchange): Reply {
  const flow = account.flows.get(id);
  return flow ? ok({ data: resource(flow) }) : notFound(`Flow ${id} does not exist.`);
}

function create({ account, body, now }: Exchange): Reply {
  const attributes = attributesOf(body, 'flow');
  if (!attributes) return invalid("'flow' is the expected type.");
  if (!string(attributes.name)) return invalid("'name' is a required field.");
  const definition = object(attributes.definition);
  const refusal = refusalOf(account, definition);
  if (refusal) return invalid(refusal);
  const actions = array(definition.actions).map(object);
  const flow: Flow = {
    id: newId('FL').slice(0, 8),
    name: string(attributes.name),
    status: 'draft',
    trigger: object(array(definition.triggers)[0]) as Flow['trigger'],
    actions: walk(string(definition.entry_action_id), actions).map((action) => ({
      type: string(action.type),
      data: object(action.data),
    })),
    createdAt: now.toISOString(),
    changes: 0,
  };
  account.flows.set(flow.id, flow);
  return ok({ data: resource(flow) }, 201);
}

function change({ account, body, id }: Exchange): Reply {
  const flow = account.flows.get(id);
  const status = string(attributesOf(body, 'flow')?.status);
  if (!flow) return notFound(`Flow ${id} does not exist.`);
  if (object(object(body).data).id !== id) return invalid("'id' is not the flow's.");
  if (!STATES.includes(status)) return invalid("'status' is draft, manual or live.");
  flow.status = status;
  flow.changes += 1;
  return ok({ data: resource(flow) });
}

function refusalOf(account: Account, definition: Record<string, unknown>): string | null {
  const triggers = array(definition.triggers).map(object);
  const actions = array(definition.actions).map(object);
  const ids = actions.map((action) => string(action.temporary_id));
  if (triggers.length !== 1) return 'Only one trigger is supported.';
  const [trigger] = triggers;
  const known = [...account.lists, ...account.metrics].some(({ id }) => id === trigger?.id);
  if (!['list', 'segment', 'metric'].includes(string(trigger?.type))) return 'Invalid trigger.';
  if (!known) return `Trigger ${string(trigger?.id)} does not exist.`;
  if (actions.some((action) => 'id' in action)) return "'id' is not allowed on create.";
  if (ids.some((id) => !id) || new Set(ids).size !== ids.length) return "'temporary_id' is needed.";
  if (!ids.includes(string(definition.entry_action_id))) return 'Invalid entry_action_id.';
  const reached = walk(string(definition.entry_action_id), actions);
  if (reached.length !== actions.length) return 'Every action has to be reached once.';
  return actions.map((action) => oddAction(account, action)).find((why) => why !== null) ?? null;
}

function oddAction(account: Account, { type, data }: Record<string, unknown>): string | null {
  const { unit, value, message } = object(data);
  if (type === 'time-delay') {
    if (!UNITS.includes(string(unit))) return `'${string(unit)}' is not a valid unit.`;
    if (!Number.isInteger(value)) return "'value' must be an integer.";
    return unit !== 'days' && 'delay_until_weekdays' in object(data)
      ? 'delay_until_weekdays is only allowed for days.'
      : null;
  }
  if (type !== 'send-email') return `'${string(type)}' is not imitated here.`;
  const { template_id: template, subject_line: subject } = object(message);
  if (!string(subject)) return "'subject_line' is a required field.";
  return account.templates.has(string(template)) ? null : 'Template does not exist.';
}

/** The actions as their links lead through them; a ring ends where it began. */
function walk(entry: string, actions: Record<string, unknown>[]): Record<string, unknown>[] {
  const reached: Record<string, unknown>[] = [];
  let next = actions.find(({ temporary_id }) => temporary_id === entry);
  while (next && !reached.includes(next)) {
    reached.push(next);
    const { next: id } = object(next.links);
    next = actions.find(({ temporary_id }) => temporary_id === id);
  }
  return reached;
}

function matches(flow: Flow, { field, operator, values }: Condition): boolean {
  const [value = ''] = values;
  if (field === 'id') return values.includes(flow.id);
  if (field === 'status') return flow.status === value;
  if (operator === 'contains') return flow.name.includes(value);
  if (operator === 'starts-with') return flow.name.startsWith(value);
  return operator === 'ends-with' ? flow.name.endsWith(value) : flow.name === value;
}

const resource = ({ id, name, status, createdAt, trigger }: Flow) => ({
  type: 'flow',
  id,
  attributes: {
    name,
    status,
    archived: false,
    created: createdAt,
    updated: createdAt,
    trigger_type: trigger.type === 'metric' ? 'Metric' : 'Added to List',
  },
  links: { self: link(`/api/flows/${id}`, {}) },
});
