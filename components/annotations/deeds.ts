import { addPin, settlePin } from '@/lib/annotations/actions';
import { pinByLink, replyByLink, settleByLink } from '@/lib/annotations/link-actions';
import type {
  Audience,
  Pin,
  PinnedByLink,
  PinnedSubject,
  Place,
  Verdict,
} from '@/lib/annotations/pin';
import { addComment } from '@/lib/comments/actions';
import type { Result } from '@/lib/core/result';

type NewPin = Place & { version: number; audience: Audience; body: string; blocking: boolean };

/** What can be done about pins: by whoever is signed in, or by whom a mail's link was sent to. */
export type Deeds = {
  add: (pin: NewPin) => Promise<Result<{ id: string }>>;
  reply: (pin: Pin, body: string) => Promise<Result<unknown>>;
  settle: (pin: Pin, verdict: Verdict) => Promise<Result<unknown>>;
};

export function deedsOn(subject: PinnedSubject | PinnedByLink): Deeds {
  if ('token' in subject) {
    const { token } = subject;
    return {
      add: ({ version, x, y, w, h, body, blocking }) =>
        pinByLink({ token, version, x, y, w, h, body, blocking }),
      reply: ({ id }, body) => replyByLink({ token, id, body }),
      settle: ({ id }, verdict) => settleByLink({ token, id, verdict }),
    };
  }
  return {
    add: (pin) => addPin({ subjectKind: subject.kind, subjectId: subject.id, ...pin }),
    reply: ({ id, audience }, body) =>
      addComment({ subjectKind: 'annotation', subjectId: id, audience, body }),
    settle: ({ id }, verdict) => settlePin({ id, verdict }),
  };
}
