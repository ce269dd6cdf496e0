/** What happened to a record, as the database tells it to a mail or to Slack. */
export type Happening = {
  kind: string;
  actor: string | null;
  detail: Record<string, unknown>;
};

const STAGES: Readonly<Record<string, string>> = {
  qa: 'QA',
  client_approval: 'client approval',
  on_hold: 'hold',
};

const word = (detail: Happening['detail'], name: string): string => {
  const value = Object.hasOwn(detail, name) ? detail[name] : undefined;
  return typeof value === 'string' ? value : '';
};
const quoted = (text: string) => (text ? `: “${text}”` : '');

function moved(who: string, from: string, to: string): string {
  if (from === 'client_approval' && to === 'approved') return `${who} approved it`;
  if (from === 'client_approval' && (to === 'copy' || to === 'design'))
    return `${who} asked for changes, it is back in ${to}`;
  if (to === 'sent') return 'It went out';
  if (to === 'cancelled') return `${who} cancelled it`;
  return `${who} moved it to ${STAGES[to] ?? to.replaceAll('_', ' ')}`;
}

/** One line without its subject: "Hanna Vik approved it". A kind nobody worded yet is still a line. */
export function sentence({ kind, actor, detail }: Happening): string {
  const who = actor ?? 'The system';
  switch (kind) {
    case 'moved':
      return moved(who, word(detail, 'from'), word(detail, 'to'));
    case 'assigned':
      return `${who} made you its ${word(detail, 'duty') || 'owner'}`;
    case 'comment':
      return `${who} wrote${quoted(word(detail, 'excerpt'))}`;
    case 'mention':
      return `${who} mentioned you${quoted(word(detail, 'excerpt'))}`;
    case 'approval_requested':
      return 'Waits for your decision';
    case 'approval_delegated':
      return `${who} handed the decision to you`;
    case 'approval_reminder':
      return 'Still waits for your decision';
    case 'approval_overdue':
      return 'The client has not decided yet';
    case 'pinned':
      return `${who} pinned${quoted(word(detail, 'excerpt'))}`;
    case 'pin_resolved':
      return `${who} closed your pin${quoted(word(detail, 'excerpt'))}`;
    case 'pin_reopened':
      return `${who} opened your pin again${quoted(word(detail, 'excerpt'))}`;
    case 'pin_carried':
      return `${who} says your pin is still open${quoted(word(detail, 'excerpt'))}`;
    case 'sent':
      return 'It went out';
    case 'request_opened':
      return `${who} asked for it`;
    case 'request_accepted':
      return `${who} accepted it, it is in the making`;
    case 'request_declined':
      return `${who} declined it${quoted(word(detail, 'answer'))}`;
    case 'request_withdrawn':
      return `${who} took the request back`;
    case 'schedule_failed':
      return `Could not be scheduled${quoted(word(detail, 'reason'))}`;
    default: {
      const plain = kind.replaceAll('_', ' ');
      return actor ? `${actor}: ${plain}` : plain.charAt(0).toUpperCase() + plain.slice(1);
    }
  }
}

/** What the line is about: "Black Friday early access, Maren". */
export function subjectOf({ detail }: Happening): string {
  return [word(detail, 'title') || 'Something that is gone', word(detail, 'client')]
    .filter(Boolean)
    .join(', ');
}
