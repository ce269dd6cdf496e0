import { CLOSED, DONE, type Job, type Verdict } from '../_shared/jobs.ts';
import { hello, messageOf, type SlackMessage } from '../_shared/slack/message.ts';
import { type Posted } from '../_shared/slack/post.ts';

export type Started = {
  verdict: 'go' | 'wait' | 'quiet' | 'gone' | 'unknown';
  seconds: number | null;
  channel: string | null;
  ciphertext: string | null;
  is_test: boolean;
  subject_kind: string | null;
  kind: string | null;
  actor: string | null;
  detail: Record<string, unknown> | null;
  mentions: string[] | null;
};

export type Ports = {
  start(job: Job): Promise<Started>;
  refused(job: Job): Promise<void>;
  posted(job: Job): Promise<void>;
  dead(job: Job, reason: string): Promise<void>;
  /** Through the webhook, or into the local mailbox where there is none. */
  deliver(ciphertext: string | null, channel: string, message: SlackMessage): Promise<Posted>;
};

const compose = (started: Started, appUrl: string): SlackMessage =>
  started.is_test
    ? hello(started.channel ?? 'Slack', started.actor)
    : messageOf(
        {
          kind: started.kind ?? '',
          actor: started.actor,
          detail: started.detail ?? {},
          subjectKind: started.subject_kind ?? '',
          mentions: started.mentions ?? [],
        },
        appUrl,
      );

const NEVER_TWICE = 'The answer was lost: it may have been posted, so it is not sent again.';

/** One message, at most once. */
export const slackWorker =
  (ports: Ports, appUrl: string) =>
  async (job: Job): Promise<Verdict> => {
    const started = await ports.start(job);
    if (started.verdict === 'gone') return DONE;
    if (started.verdict === 'unknown') return { kind: 'failed', error: NEVER_TWICE, final: true };
    if (started.verdict !== 'go')
      return { kind: 'later', seconds: started.seconds ?? 1, reason: started.verdict };

    const answer = await ports.deliver(
      started.ciphertext,
      started.channel ?? 'Slack',
      compose(started, appUrl),
    );
    switch (answer.kind) {
      case 'posted':
        await ports.posted(job);
        return CLOSED;
      case 'dead':
        await ports.dead(job, answer.reason);
        return CLOSED;
      case 'throttled':
        await ports.refused(job);
        return { kind: 'later', seconds: answer.seconds, reason: 'Slack asked us to wait.' };
      case 'refused':
        await ports.refused(job);
        return { kind: 'failed', error: answer.reason };
      case 'invalid':
        return { kind: 'failed', error: answer.reason, final: true };
      case 'unknown':
        return { kind: 'failed', error: `${NEVER_TWICE} (${answer.reason})`, final: true };
    }
  };
