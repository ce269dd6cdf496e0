import type { Enum } from '@/lib/core/rows';

export type NoticeEvent = Enum<'notice_event'>;
export type Channel = 'in_app' | 'digest' | 'mail' | 'slack';
export type Audience = 'team' | 'client';

type Named = { event: NoticeEvent; name: string; about: string };

const team: Named[] = [
  { event: 'mention', name: 'Mentions', about: 'Somebody wrote @you.' },
  { event: 'assigned', name: 'Assignments', about: 'Work became yours.' },
  { event: 'moved', name: 'Hand-offs', about: 'Work you are part of changed its stage.' },
  { event: 'comment', name: 'Comments', about: 'On what you work on.' },
  { event: 'request', name: 'Requests', about: 'A client asks for something, or takes it back.' },
  { event: 'due', name: 'Due dates', about: 'Reminders, and what became late.' },
  { event: 'failure', name: 'Failures', about: 'Something could not be scheduled or synced.' },
  { event: 'other', name: 'Everything else', about: 'What has no line of its own here.' },
];

const client: Named[] = [
  { event: 'approval', name: 'Decisions', about: 'Something waits for you to approve.' },
  { event: 'mention', name: 'Mentions', about: 'Somebody wrote @you.' },
  { event: 'comment', name: 'Comments', about: 'A reply on what you can see.' },
  { event: 'request', name: 'Your requests', about: 'Accepted, or declined with a reason.' },
  { event: 'sent', name: 'Sent', about: 'Something of yours went out.' },
  { event: 'other', name: 'Everything else', about: 'What has no line of its own here.' },
];

/** What each side is told of, in the order it matters. */
export const events: Readonly<Record<Audience, readonly Named[]>> = { team, client };

export const channelNames: Readonly<Record<Channel, string>> = {
  in_app: 'Inbox',
  digest: 'Digest',
  mail: 'Mail at once',
  slack: 'Slack',
};
