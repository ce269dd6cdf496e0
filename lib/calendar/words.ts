import { stageNames } from '@/lib/campaigns/names';
import { statusNames as popupNames } from '@/lib/popups/names';
import { POST_STATUS_NAMES } from '@/lib/posts/status';
import { statusNames } from '@/lib/tasks/names';
import type { Kind } from './entry';

export const KIND_NAMES: Record<Kind, string> = {
  send: 'Send',
  due: 'Due',
  flow: 'Flow live',
  flow_due: 'Flow due',
  popup: 'Popup live',
  popup_due: 'Popup due',
  post: 'Post',
  event: 'Event',
  call: 'Call',
  task: 'Task due',
};

const FLOW: Readonly<Record<string, string>> = {
  ...stageNames,
  making: 'In the making',
  live: 'Live',
  paused: 'Paused',
  archived: 'Archived',
};
const EVENT = { confirmed: 'Planned', cancelled: 'Cancelled' };
const CALL = { held: 'Held' };

const WORDS: Record<Kind, Readonly<Record<string, string>>> = {
  send: stageNames,
  due: stageNames,
  flow: FLOW,
  flow_due: FLOW,
  popup: popupNames,
  popup_due: popupNames,
  post: POST_STATUS_NAMES,
  event: EVENT,
  call: CALL,
  task: statusNames,
};

/** Where a record stands, in the words of its own module. */
export const statusWord = (kind: Kind, status: string): string => WORDS[kind][status] ?? status;
