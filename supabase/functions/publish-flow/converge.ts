import type { Answer } from '../_shared/klaviyo/answer.ts';
import {
  createFlow,
  findFlow,
  findFlowByName,
  setFlowState,
  type FlowAction,
  type FlowState,
  type KlaviyoFlow,
} from '../_shared/klaviyo/flows.ts';
import { unknownTagsOf } from '../_shared/klaviyo/html.ts';
import { UPLOADABLE_IMAGES } from '../_shared/klaviyo/images.ts';
import { flowName } from './marker.ts';
import { mailsOf, nameless, prepareTemplates, uploadImages } from './prepare.ts';
import {
  refusedBy,
  retry,
  settled,
  type Outcome,
  type Ports,
  type Publication,
} from './publication.ts';

/** Brings Klaviyo to what is wanted now, from wherever an earlier worker left it. */
export async function converge(ports: Ports, publication: Publication): Promise<Outcome> {
  const ours = await findOurs(ports, publication);
  if (!ours.ok) return retry(ours.failure);
  const { wanted, progress } = publication;
  if (progress.klaviyoFlowId && !ours.value) {
    return settled('failed', 'The flow was deleted in Klaviyo.');
  }
  if (wanted === 'paused') {
    return ours.value ? turn(ports, ours.value, 'draft') : settled('paused');
  }

  const refusal = refusalOf(publication);
  if (refusal) return settled('failed', refusal);
  const flow = ours.value ?? (await build(ports, publication));
  if ('kind' in flow) return flow;
  if (!progress.klaviyoFlowId) await ports.remember({ klaviyoFlowId: flow.id });
  return turn(ports, flow, 'live');
}

/** The flow at Klaviyo that belongs to this attempt, remembered or not. */
function findOurs(ports: Ports, publication: Publication): Promise<Answer<KlaviyoFlow | null>> {
  const { klaviyoFlowId } = publication.progress;
  return klaviyoFlowId
    ? findFlow(ports.klaviyo, klaviyoFlowId)
    : findFlowByName(ports.klaviyo, flowName(publication));
}

async function build(ports: Ports, publication: Publication): Promise<KlaviyoFlow | Outcome> {
  const unready =
    (await uploadImages(ports, publication)) ?? (await prepareTemplates(ports, publication));
  if (unready) return unready;
  const { trigger } = publication.content;
  const created = await createFlow(ports.klaviyo, {
    name: flowName(publication),
    trigger,
    actions: actionsOf(publication),
  });
  if (!created.ok) return refusedBy(created.failure);
  return created.value ?? nameless('flow');
}

function actionsOf({ content, progress }: Publication): FlowAction[] {
  const { fromEmail, fromLabel } = content;
  return content.steps.map((step): FlowAction => {
    if (step.kind === 'delay') {
      const weeks = step.unit === 'weeks';
      return {
        kind: 'delay',
        value: weeks ? step.amount * 7 : step.amount,
        unit: weeks ? 'days' : (step.unit as 'minutes' | 'hours' | 'days'), // the rest of them
      };
    }
    const { name, subject, previewText } = step;
    const templateId = progress.templateIds[step.id] ?? '';
    return { kind: 'email', name, subject, previewText, fromEmail, fromLabel, templateId };
  });
}

/** Whatever it answered, the flow's own state is what counts. */
async function turn(ports: Ports, flow: KlaviyoFlow, state: FlowState): Promise<Outcome> {
  const done = settled(state === 'live' ? 'live' : 'paused');
  if (flow.status === state) return done;
  const asked = await setFlowState(ports.klaviyo, flow.id, state);
  const now = await findFlow(ports.klaviyo, flow.id);
  if (!now.ok) return retry(now.failure);
  if (!now.value) return settled('failed', 'The flow was deleted in Klaviyo.');
  if (now.value.status === state) return done;
  return asked.ok
    ? retry({ kind: 'unavailable', detail: `status ${now.value.status}` })
    : refusedBy(asked.failure);
}

function refusalOf(publication: Publication): string | null {
  const { approved, oddStep, content } = publication;
  if (!approved) return 'This is not what the client approved.';
  if (oddStep) return oddStep;
  for (const step of mailsOf(publication)) {
    const [tag] = unknownTagsOf({ ...step, postalAddress: content.postalAddress });
    if (tag) return `The merge tag ${tag} is not known.`;
    if (step.image && !UPLOADABLE_IMAGES.includes(step.image.mime)) {
      return `Klaviyo takes JPEG, PNG and GIF images, not ${step.image.mime}.`;
    }
  }
  return null;
}
