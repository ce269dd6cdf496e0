import type { Shape } from '@/components/ui/status-shape';
import type { Kind } from '@/lib/calendar/entry';

const SHAPES: Readonly<Record<string, Shape>> = {
  strategy: 'dashed',
  draft: 'dashed',
  copy: 'quarter',
  internal_review: 'threeQuarter',
  design: 'half',
  making: 'half',
  doing: 'half',
  qa: 'threeQuarter',
  client_approval: 'speech',
  client_review: 'speech',
  approved: 'check',
  done: 'check',
  scheduled: 'clock',
  sent: 'arrowUp',
  published: 'arrowUp',
  live: 'live',
  rejected: 'turning',
  on_hold: 'pause',
  paused: 'pause',
  blocked: 'barred',
  cancelled: 'crossRing',
  archived: 'crossRing',
};

const OWN: Partial<Record<Kind, Shape>> = { event: 'ring', call: 'ring' };

/** The shape a status has everywhere, whichever module it belongs to. */
export const shapeOf = (kind: Kind, status: string): Shape => SHAPES[status] ?? OWN[kind] ?? 'ring';
