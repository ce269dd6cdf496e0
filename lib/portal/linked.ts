import { z } from 'zod';
import type { Pin } from '@/lib/annotations/pin';
import { Constants } from '@/lib/core/database.types';
import { copyLines, plainCopy, wordDiff } from './copy';
import { PopupContent } from './popup-words';
import { changesSince } from './versions';

// What `read_by_link` composes. Bodies are read by their own schema where they are shown.

const by = z.string().nullable();

const File = z.object({
  id: z.uuid(),
  width: z.number().nullable(),
  height: z.number().nullable(),
});
const DesignFile = File.extend({ name: z.string(), mime: z.string() });

const MessageRound = z.object({
  round: z.number(),
  askedAt: z.string(),
  design: z.object({ version: z.number(), by, note: z.string(), file: DesignFile }).nullable(),
  copy: z
    .object({
      version: z.number(),
      subject: z.string(),
      preview: z.string(),
      body: z.unknown(),
      by,
      note: z.string().default(''),
    })
    .nullable(),
});
type MessageRound = z.output<typeof MessageRound>;

const sender = { senderName: z.string(), senderEmail: z.string() };
const channel = z.enum(['email', 'sms']);

const said = { by: z.string(), byId: z.uuid(), at: z.string() };

/** A pin as it lies on the picture, with what followed it. */
const LinkedPin = z.object({
  id: z.uuid(),
  number: z.number(),
  version: z.number(),
  x: z.number(),
  y: z.number(),
  w: z.number().nullable(),
  h: z.number().nullable(),
  blocking: z.boolean(),
  status: z.enum(Constants.public.Enums.annotation_status),
  carriedVersion: z.number(),
  resolvedVersion: z.number().nullable(),
  body: z.string(),
  ...said,
  turns: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('reply'), id: z.uuid(), body: z.string(), ...said }),
      z.object({
        kind: z.literal('verdict'),
        id: z.uuid(),
        verdict: z.enum(Constants.public.Enums.annotation_verdict),
        version: z.number(),
        ...said,
      }),
    ]),
  ),
});
const pinned = {
  /** By a design's own number: the round in which the client first saw it. */
  names: z.record(z.string(), z.number()),
  pins: z.array(LinkedPin),
};

/** A pin in a list of them, where there is no picture to lay it on. */
const ListedPin = z.object({
  id: z.uuid(),
  number: z.number(),
  status: z.enum(Constants.public.Enums.annotation_status),
  body: z.string(),
  by: z.string(),
});
export type ListedPin = z.output<typeof ListedPin>;

export const LinkedCampaign = z.object({
  channel,
  ...sender,
  audience: z.string(),
  audienceSize: z.number().nullable(),
  sendAt: z.string().nullable(),
  rounds: z.array(MessageRound).min(1),
  ...pinned,
});

export const LinkedMessage = z.object({
  channel,
  ...sender,
  flow: z.string(),
  rounds: z.array(MessageRound).min(1),
  ...pinned,
});

export const FlowStep = z.object({
  id: z.string(),
  kind: z.enum(Constants.public.Enums.flow_step_kind),
  split: z.string().nullable(),
  branch: z.enum(Constants.public.Enums.flow_branch).nullable(),
  name: z.string(),
  amount: z.number().nullable(),
  unit: z.enum(Constants.public.Enums.delay_unit).nullable(),
  condition: z.string(),
});
export type FlowStep = z.output<typeof FlowStep>;

/** A flow as it was put before the client: what starts it, and what follows in which order. */
export const FlowContent = z.object({
  trigger: z.tuple([z.enum(Constants.public.Enums.flow_trigger), z.string()]),
  steps: z.array(FlowStep),
});
export type FlowContent = z.output<typeof FlowContent>;

export const LinkedFlow = z.object({
  goal: z.string(),
  rounds: z.array(FlowContent.extend({ round: z.number(), askedAt: z.string() })).min(1),
});

export const LinkedPost = z.object({
  channel: z.enum(Constants.public.Enums.post_channel),
  publishAt: z.string().nullable(),
  caption: z.string(),
  media: z.array(File.extend({ alt: z.string() })),
  before: z.string().nullable(),
  pins: z.array(ListedPin),
});

export const LinkedPopup = z.object({
  rounds: z
    .array(
      z.object({
        round: z.number(),
        content: PopupContent,
        design: z.object({ by, file: DesignFile }).nullable(),
      }),
    )
    .min(1),
});

const Around = z.object({
  approvalId: z.uuid(),
  kind: z.string(),
  status: z.enum(Constants.public.Enums.approval_status),
  round: z.number(),
  title: z.string(),
  decideBy: z.string().nullable(),
  client: z.object({ name: z.string(), slug: z.string(), color: by, zone: z.string() }),
  agency: z.string(),
  person: z.object({ id: z.uuid(), name: z.string() }),
  outcome: z.object({ by, decision: z.string(), at: z.string() }).nullable(),
  waitsFor: z.string().nullable(),
  handedTo: z.string().nullable(),
  used: z.boolean(),
});

/** What a mail's link opens: the item while it waits, and afterwards only who decided what. */
export const Linked = Around.extend({
  hash: z.string().optional(),
  mayPin: z.boolean().default(false),
  proof: z.unknown().optional(),
});
export type Linked = z.output<typeof Linked>;

/** Pins as their threads show them to the link's person. */
export function pinsOf(pins: z.output<typeof LinkedPin>[], { person }: Linked): Pin[] {
  return pins.map((pin) => ({
    ...pin,
    audience: 'client',
    you: pin.byId === person.id,
    turns: pin.turns.map((turn) => ({ ...turn, you: turn.byId === person.id })),
  }));
}

/** The newest round and the one before it, as the stage and the panel show them. */
export function roundsOf(rounds: MessageRound[], linked: Linked) {
  const now = rounds.find(({ round }) => round === linked.round) ?? rounds.at(-1);
  const before = rounds.find(({ round }) => round === linked.round - 1) ?? null;
  return now ? { now, before, changes: changesOf(now, before) } : null;
}

function changesOf(now: MessageRound, before: MessageRound | null) {
  return before ? changesSince([before.design, now.design], [before.copy, now.copy]) : [];
}

export function copyOf(now: MessageRound, before: MessageRound | null) {
  if (!now.copy) return null;
  const old = before?.copy ?? now.copy;
  return {
    subject: wordDiff(old.subject, now.copy.subject),
    preview: wordDiff(old.preview, now.copy.preview),
    body: wordDiff(plainCopy(old.body), plainCopy(now.copy.body)),
    lines: copyLines(now.copy.body),
    since: before?.round ?? null,
  };
}
