import { Fact, Facts } from '@/components/ui/facts';

type Props = {
  approvers: string[];
  messages: { name: string; kind: string }[];
  decideBy: string | null;
  /** Where it is only about one message. */
  message?: string;
};

/** What the client will be asked to decide once a flow goes to them: the order, and every message. */
export function WhatIsAsked({ approvers, messages, decideBy, message }: Props) {
  return (
    <Facts columns={1}>
      <Fact name="Asked" wide>
        {approvers.length > 0 ? approvers.join(', ') : 'Nobody at this client may approve yet'}
      </Fact>
      <Fact name="About" wide>
        <span className="wrap-anywhere">
          {message ?? 'The order and the waits'}
          {messages.length > 0 && `, ${messages.map(({ name }) => name || 'a message').join(', ')}`}
        </span>
      </Fact>
      <Fact name="Decide by" wide>
        {decideBy ?? 'No date'}
      </Fact>
    </Facts>
  );
}
