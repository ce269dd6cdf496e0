import { answered, mapAnswer, type Answer } from './answer.ts';
import { list, record, text } from './json.ts';
import type { Klaviyo } from './transport.ts';

export type FlowState = 'draft' | 'manual' | 'live';
export type KlaviyoFlow = { id: string; name: string; status: string };

export type FlowMail = {
  name: string;
  subject: string;
  previewText: string;
  fromEmail: string;
  fromLabel: string;
  templateId: string;
};
export type FlowAction =
  | ({ kind: 'email' } & FlowMail)
  | { kind: 'delay'; value: number; unit: 'minutes' | 'hours' | 'days' };

export type NewFlow = {
  name: string;
  trigger: { type: 'list' | 'segment' | 'metric'; id: string };
  actions: FlowAction[];
};

const EVERY_DAY = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Of that very name, wherever it is in its life; null when there is none. */
export async function findFlowByName(
  klaviyo: Klaviyo,
  name: string,
): Promise<Answer<KlaviyoFlow | null>> {
  const answer = await klaviyo({
    method: 'GET',
    path: '/api/flows',
    query: { filter: `equals(name,"${name.replace(/[\\"]/g, '\\$&')}")`, sort: 'created' },
  });
  return mapAnswer(answer, (body) => {
    const flows = list(record(body).data).flatMap((item) => readFlow(item) ?? []);
    return flows.find((flow) => flow.name === name) ?? null;
  });
}

/** null when it was deleted at Klaviyo. */
export async function findFlow(klaviyo: Klaviyo, id: string): Promise<Answer<KlaviyoFlow | null>> {
  const answer = await klaviyo({ method: 'GET', path: `/api/flows/${encodeURIComponent(id)}` });
  if (!answer.ok && answer.failure.kind === 'rejected' && answer.failure.status === 404) {
    return answered(null);
  }
  return mapAnswer(answer, (body) => readFlow(record(body).data));
}

/** A draft. Klaviyo has no idempotency key: look for `name` before calling this. */
export async function createFlow(
  klaviyo: Klaviyo,
  flow: NewFlow,
): Promise<Answer<KlaviyoFlow | null>> {
  const answer = await klaviyo({
    method: 'POST',
    path: '/api/flows',
    body: {
      data: { type: 'flow', attributes: { name: flow.name, definition: spell(flow) } },
    },
  });
  return mapAnswer(answer, (body) => readFlow(record(body).data));
}

/** The flow's and all its actions' at once. */
export function setFlowState(
  klaviyo: Klaviyo,
  id: string,
  status: FlowState,
): Promise<Answer<unknown>> {
  return klaviyo({
    method: 'PATCH',
    path: `/api/flows/${encodeURIComponent(id)}`,
    body: { data: { type: 'flow', id, attributes: { status } } },
  });
}

function readFlow(item: unknown): KlaviyoFlow | null {
  const raw = record(item);
  const id = text(raw.id);
  const { name, status } = record(raw.attributes);
  return id ? { id, name: text(name) ?? id, status: text(status) ?? 'unknown' } : null;
}

function spell({ trigger, actions }: NewFlow) {
  const idOf = (at: number) => (at < actions.length ? `step-${at + 1}` : null);
  return {
    triggers: [trigger],
    profile_filter: null,
    actions: actions.map((action, at) => ({
      temporary_id: idOf(at),
      ...spellAction(action),
      links: { next: idOf(at + 1) },
    })),
    entry_action_id: idOf(0),
  };
}

function spellAction(action: FlowAction) {
  if (action.kind === 'delay') {
    const { unit, value } = action;
    // Only a delay of days may say on which of them it ends.
    const ends = unit === 'days' ? { timezone: 'profile', delay_until_weekdays: EVERY_DAY } : {};
    return { type: 'time-delay', data: { unit, value, ...ends } };
  }
  return {
    type: 'send-email',
    data: {
      status: 'draft',
      message: {
        name: action.name,
        from_email: action.fromEmail,
        from_label: action.fromLabel,
        subject_line: action.subject,
        preview_text: action.previewText,
        template_id: action.templateId,
        smart_sending_enabled: true,
        transactional: false,
        add_tracking_params: true,
      },
    },
  };
}
