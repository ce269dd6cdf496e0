import type { Enum } from '@/lib/core/rows';

export type Room = Enum<'portal_room'>;

/** What an agency switches on and off, in the words both sides read. The home and its decisions are always there. */
export const ROOMS: readonly { room: Room; name: string; holds: string }[] = [
  { room: 'calendar', name: 'Calendar', holds: 'What goes out, and when' },
  { room: 'campaigns', name: 'Campaigns', holds: 'On their way, and sent' },
  { room: 'flows', name: 'Flows', holds: 'What is sent by itself, and popups' },
  { room: 'posts', name: 'Posts', holds: 'Social content to decide on' },
  { room: 'requests', name: 'Requests', holds: 'What they asked for, and asking' },
  { room: 'results', name: 'Results', holds: 'Approved, sent and earned, in one list' },
  { room: 'documents', name: 'Documents', holds: 'Files shared with them' },
  { room: 'goals', name: 'Goals', holds: 'Targets against real figures' },
  { room: 'scope', name: 'Scope', holds: 'What the retainer covers, used and left' },
  { room: 'analytics', name: 'Analytics', holds: 'The second side of the portal' },
];
