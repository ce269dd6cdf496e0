import type { InboxGroup } from '@/components/shell/inbox/types';
import type { Shape } from '@/components/ui/status-shape';
import type { Group, Mark } from '@/lib/notifications/format';

const shapes: Readonly<Record<Mark, Shape>> = {
  moved: 'half',
  asked: 'speech',
  approved: 'check',
  sent: 'arrowUp',
  said: 'ring',
  assigned: 'quarter',
  request: 'dashed',
  declined: 'cross',
  failed: 'triangle',
};

/** Lines as the bell and the inbox page draw them. */
export const inboxGroups = (groups: Group[]): InboxGroup[] =>
  groups.map(({ lines, ...group }) => ({
    ...group,
    lines: lines.map(({ mark, ...line }) => ({ ...line, shape: shapes[mark] })),
  }));
