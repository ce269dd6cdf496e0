import type { ApprovalPerson } from '@/lib/approvals/queries';
import type { Portal } from './queries/portal';

type Reader = {
  canDecide: boolean;
  session: Pick<Portal['session'], 'userId'>;
  deciders: { id: string; name: string }[];
};

/** What is left for whoever looks at what waits: the database says who still has to decide. */
export function partOf(people: ApprovalPerson[], { canDecide, session, deciders }: Reader) {
  const own = people.find(({ user_id }) => user_id === session.userId);
  // Whoever became an approver since was not asked, and may.
  const decides = canDecide && (own?.waits ?? true);
  const done = people.filter(({ decision, handed_to }) => decision ?? handed_to);
  const others = deciders.filter(
    ({ id }) => id !== session.userId && done.every(({ user_id }) => user_id !== id),
  );
  return {
    own,
    decides,
    waiting: people.flatMap(({ waits, name }) => (waits ? [name] : [])),
    others,
    handsOn: decides && !own?.handed_to && others.length > 0,
  };
}
