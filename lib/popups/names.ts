import type { Enum } from '@/lib/core/rows';
import type { PopupStatus } from './status';

export type PopupKind = Enum<'popup_kind'>;
export type PopupTrigger = Enum<'popup_trigger'>;

export const KINDS = [
  'popup',
  'flyout',
  'full_page',
  'banner',
  'embed',
] as const satisfies readonly PopupKind[];

export const TRIGGERS = [
  'after_seconds',
  'after_scroll',
  'on_leaving',
  'on_arrival',
  'on_click',
] as const satisfies readonly PopupTrigger[];

export const kindNames: Record<PopupKind, string> = {
  popup: 'Popup',
  flyout: 'Flyout',
  full_page: 'Full page',
  banner: 'Banner',
  embed: 'Part of the page',
};

export const triggerNames: Record<PopupTrigger, string> = {
  after_seconds: 'After some seconds',
  after_scroll: 'After part of the page',
  on_leaving: 'When they are about to leave',
  on_arrival: 'On arrival',
  on_click: 'On a click',
};

export const statusNames: Record<PopupStatus, string> = {
  draft: 'Draft',
  design: 'Design',
  qa: 'QA',
  client_approval: 'With the client',
  approved: 'Approved',
  live: 'Live',
  paused: 'Paused',
  archived: 'Archived',
  cancelled: 'Cancelled',
};

/** Which triggers say how much: seconds, or per cent of the page. */
export const unitOf = (trigger: PopupTrigger): 'seconds' | '%' | null =>
  trigger === 'after_seconds' ? 'seconds' : trigger === 'after_scroll' ? '%' : null;

/** 'After 8 seconds', 'After 40% of the page', 'On arrival'. */
export function whenShown(trigger: PopupTrigger, value: number | null): string {
  if (trigger === 'after_seconds' && value !== null)
    return `After ${value} ${value === 1 ? 'second' : 'seconds'}`;
  if (trigger === 'after_scroll' && value !== null) return `After ${value}% of the page`;
  return triggerNames[trigger];
}
