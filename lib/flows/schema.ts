import { z } from 'zod';
import { Constants } from '@/lib/core/database.types';
import { text } from '@/lib/core/text';
import { copyDocument } from '@/lib/writing/document';
import { PATTERNS } from './patterns';

const { campaign_duty, delay_unit, flow_branch, flow_status, flow_step_kind, flow_trigger } =
  Constants.public.Enums;
const messageStatus = z.enum(Constants.public.Enums.flow_step_status);
const status = z.enum(flow_status);

/** Of a flow's people, in the order work passes through them. */
export const FLOW_DUTIES = campaign_duty;

/** An empty field says nothing: null. */
const blank = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.literal('').transform(() => null), schema])
    .optional()
    .transform((value) => value ?? null);

const facts = {
  title: text(200, 1),
  goal: text(2000).default(''),
  trigger_kind: z.enum(flow_trigger, 'Choose what starts it.'),
  trigger_name: text(200).default(''),
  due_on: blank(z.iso.date('Not a date.')),
  decide_by: blank(z.iso.date('Not a date.')),
};

const person = blank(z.uuid());

export const NewFlow = z.object({
  ...facts,
  client_id: z.uuid('Choose a client.'),
  /** Which usual order it begins with; none for an empty one. */
  pattern: z.union([z.literal(''), z.enum(PATTERNS.map(({ key }) => key))]).default(''),
  strategist: person,
  copywriter: person,
  designer: person,
  implementor: person,
});

export const FlowFacts = z.object({
  ...facts,
  id: z.uuid(),
  trigger_ref: text(64).default(''),
  sender_name: text(120).default(''),
  sender_email: z.union([z.literal(''), z.email('Not an e-mail address.').max(254)]).default(''),
});

const reason = text(2000).default('');

export const FlowMove = z.object({ id: z.uuid(), from: status, to: status, reason });
export const MessageMove = z.object({
  id: z.uuid(),
  from: messageStatus,
  to: messageStatus,
  reason,
});

export const FlowPerson = z.object({
  id: z.uuid(),
  duty: z.enum(campaign_duty),
  /** Nobody: whoever did it does it no longer. */
  userId: z.uuid().nullable(),
});

const amount = z
  .number('Say how long.')
  .int('A whole number.')
  .min(1, 'At least 1.')
  .max(365, 'At most 365.')
  .nullable()
  .default(null);

const said = {
  name: text(120).default(''),
  condition: text(300).default(''),
  amount,
  unit: z.enum(delay_unit).nullable().default(null),
};

const place = {
  after: z.uuid().nullable(),
  split: z.uuid().nullable(),
  path: z.enum(flow_branch).nullable(),
};

export const NewStep = z.object({
  flowId: z.uuid(),
  kind: z.enum(flow_step_kind),
  ...place,
  ...said,
});
export const StepFacts = z.object({ id: z.uuid(), ...said });
export const StepPlace = z.object({ id: z.uuid(), ...place });
export const StepId = z.object({ id: z.uuid() });

export const MessageCopy = z.object({
  subjectId: z.uuid(),
  /** The version that was open; 0 when there was none. */
  basedOn: z.number().int().min(0),
  subject: text(200),
  previewText: text(200),
  body: copyDocument,
  note: text(500).default(''),
});

export const DesignFile = z.object({ name: text(200, 1), bytes: z.number().int().positive() });
export const MessageDesign = z.object({
  subjectId: z.uuid(),
  path: z.string().max(200),
  name: text(200, 1),
  note: text(500).default(''),
});
