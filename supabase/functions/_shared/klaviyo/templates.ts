import { mapAnswer, type Answer } from './answer.ts';
import { list, record, text } from './json.ts';
import type { Klaviyo } from './transport.ts';

export async function findTemplate(klaviyo: Klaviyo, name: string): Promise<Answer<string | null>> {
  const answer = await klaviyo({
    method: 'GET',
    path: '/api/templates',
    query: { filter: `equals(name,"${name}")`, sort: 'created', 'fields[template]': 'name' },
  });
  return mapAnswer(answer, (body) => {
    const found = list(record(body).data).map(record);
    return text(found.find((item) => record(item.attributes).name === name)?.id);
  });
}

export async function createTemplate(
  klaviyo: Klaviyo,
  template: { name: string; html: string; text: string },
): Promise<Answer<string | null>> {
  const answer = await klaviyo({
    method: 'POST',
    path: '/api/templates',
    body: { data: { type: 'template', attributes: { ...template, editor_type: 'CODE' } } },
  });
  return mapAnswer(answer, (body) => text(record(record(body).data).id));
}

/** Klaviyo clones the template into the message, so assigning twice only replaces the clone. */
export function assignTemplate(
  klaviyo: Klaviyo,
  messageId: string,
  templateId: string,
): Promise<Answer<unknown>> {
  return klaviyo({
    method: 'POST',
    path: '/api/campaign-message-assign-template',
    body: {
      data: {
        type: 'campaign-message',
        id: messageId,
        relationships: { template: { data: { type: 'template', id: templateId } } },
      },
    },
  });
}

/** Messages hold clones, so ours is only in the way of the account's 1,000 templates. */
export function deleteTemplate(klaviyo: Klaviyo, id: string): Promise<Answer<unknown>> {
  return klaviyo({ method: 'DELETE', path: `/api/templates/${encodeURIComponent(id)}` });
}
