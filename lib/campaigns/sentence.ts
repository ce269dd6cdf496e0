import { z } from 'zod';
import { decisionSaid } from '@/lib/approvals/sentence';
import { stageNames } from './names';
import type { CampaignStatus } from './status';

const status = z.custom<CampaignStatus>(
  (value) => typeof value === 'string' && value in stageNames,
);
const details = z.object({
  from: status.optional(),
  to: status.optional(),
  reason: z.string().optional(),
  version: z.number().optional(),
  number: z.number().optional(),
  title: z.string().optional(),
  duty: z.string().optional(),
  userId: z.string().optional(),
});

type Event = { verb: string; detail: unknown };
export type Sentence = {
  /** After the name of who did it: "handed copy to design". */
  did: string;
  reason?: string;
  /** The stage whose shape stands for it; 'changed' is the client's asking, 'noted' anything else. */
  mark: CampaignStatus | 'changed' | 'noted' | 'said' | 'asked' | 'declined';
  title?: string;
  number?: number;
};

/** What a line of the trail says. `nameOf` knows the people it mentions. */
export function sentenceOf({ verb, detail }: Event, nameOf: (id: string) => string): Sentence {
  const { from, to, reason, version, duty, userId, number, title } = details
    .catch({})
    .parse(detail);
  const about = { number, title, reason: reason || undefined };
  switch (verb) {
    case 'moved':
      return { ...about, did: moved(from, to), mark: markOf(from, to) };
    case 'created':
      return { ...about, did: 'started the campaign', mark: 'strategy' };
    case 'saved_copy':
      return { ...about, did: `saved copy v${version}`, mark: 'copy' };
    case 'uploaded_design':
      return { ...about, did: `uploaded design v${version}`, mark: 'design' };
    case 'assigned':
      return {
        ...about,
        did: `made ${userId ? nameOf(userId) : 'somebody'} ${duty}`,
        mark: 'noted',
      };
    case 'move_requested':
      return {
        ...about,
        did: `asked for it to go to ${to ? stageNames[to] : 'another stage'}`,
        mark: 'asked',
      };
    case 'move_declined':
      return {
        ...about,
        did: `did not move it to ${to ? stageNames[to] : 'another stage'}`,
        mark: 'declined',
      };
    case 'requested':
      return { ...about, did: 'asked for something new', mark: 'asked' };
    case 'accepted':
      return { ...about, did: 'accepted the request', mark: 'approved' };
    case 'declined':
      return { ...about, did: 'declined the request', mark: 'declined' };
    case 'withdrawn':
      return { ...about, did: 'withdrew the request', mark: 'cancelled' };
    case 'scope_nearly_used':
      return { ...about, did: 'noticed that most of a package is spoken for', mark: 'changed' };
    case 'scope_used_up':
      return { ...about, did: 'noticed that all of a package is spoken for', mark: 'declined' };
    case 'allowed_beyond_scope':
      return { ...about, did: 'allowed more than the package', mark: 'approved' };
    case 'agreed_scope':
      return { ...about, title: undefined, did: 'agreed a package', mark: 'approved' };
    case 'ended_scope':
      return { ...about, did: 'ended the package', mark: 'noted' };
    case 'commented':
      return { ...about, did: 'commented', mark: 'said' };
    case 'pinned':
      return { ...about, did: decisionSaid(verb), mark: 'said' };
    default:
      return { ...about, did: decisionSaid(verb), mark: 'noted' };
  }
}

function moved(from?: CampaignStatus, to?: CampaignStatus): string {
  if (!from || !to) return 'moved the campaign';
  const name = (one: CampaignStatus) => (one === 'qa' ? 'QA' : stageNames[one].toLowerCase());
  if (to === 'on_hold') return 'put it on hold';
  if (to === 'cancelled') return 'cancelled it';
  if (from === 'on_hold' || from === 'cancelled') return `took it up again at ${name(to)}`;
  if (from === 'client_approval' && to === 'approved') return 'approved it';
  if (from === 'client_approval' && to === 'qa') return 'took it back from the client';
  if (from === 'client_approval') return `asked for a change to the ${name(to)}`;
  if (to === 'client_approval') {
    return from === 'qa'
      ? 'passed QA and sent it to the client'
      : 'changed it, so the client decides again';
  }
  if (to === 'scheduled') return 'scheduled it';
  if (from === 'scheduled' && to === 'approved') return 'unscheduled it';
  if (to === 'sent') return 'sent it';
  return `handed it from ${name(from)} to ${name(to)}`;
}

function markOf(from?: CampaignStatus, to?: CampaignStatus): Sentence['mark'] {
  if (from === 'client_approval' && (to === 'copy' || to === 'design')) return 'changed';
  return to ?? 'noted';
}
