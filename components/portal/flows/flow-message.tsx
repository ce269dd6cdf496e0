import type { ReactNode } from 'react';
import { Lines } from '@/components/portal/proof/copy-panel';
import { opening, Shot } from '@/components/portal/shot';
import { Stage } from '@/components/portal/stage';
import { Fact, Facts } from '@/components/ui/facts';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { stepWords } from '@/lib/portal/flow-words';
import type { FlowMessage as Message } from '@/lib/portal/queries/flow';

type Props = {
  message: Message;
  hrefOf: (approvalId: string) => string;
  /** "Approved by Hanna Vik, on Thu 12 November at 09:12" */
  said: ReactNode;
};

const KINDS = { email: 'E-mail', sms: 'Text message', delay: '', split: '' } as const;

/** One message of a flow: the words and the picture that were approved, whatever is being made of it since. */
export function FlowMessage({ message, hrefOf, said }: Props) {
  const { id, kind, pending } = message;
  const name = stepWords({ ...BARE, ...message });
  const standing = message.approved;
  const open = standing && hrefOf(standing.round.id);
  return (
    <li
      id={`message-${id}`}
      className="grid scroll-mt-20 gap-x-8 gap-y-4 border-t border-line py-8 first:border-0 first:pt-0 sm:grid-cols-[200px_minmax(0,1fr)]"
    >
      {open && standing.picture ? (
        <Link
          href={open}
          aria-label={opening(`Open the approved version of ${name}`, standing.picture)}
          className="block self-start overflow-hidden rounded-8 border border-line-strong bg-sunken max-sm:max-w-50"
        >
          <Shot
            file={standing.picture}
            alt={`Design of ${name}`}
            widest={200}
            className="aspect-[600/712] h-auto w-full object-cover object-top"
          />
        </Link>
      ) : (
        <span className="max-sm:hidden" />
      )}
      <div className="min-w-0">
        <h3 className="text-16 font-medium wrap-anywhere">{name}</h3>
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-14 text-dim">
          <span>{KINDS[kind]}</span>
          <Stage stage={pending ? 'with_you' : standing ? 'approved' : 'making'} />
        </p>
        <p className="mt-1 text-14 text-dim empty:hidden">{said}</p>
        {standing?.words && <Words words={standing.words} />}
        <p className="mt-4 flex flex-wrap gap-2 empty:hidden">
          {pending && (
            <LinkButton href={hrefOf(pending.id)} size="touch" variant="primary">
              Look and decide
            </LinkButton>
          )}
          {open && (
            <LinkButton href={open} size="touch">
              Open version {standing.round.round}
            </LinkButton>
          )}
        </p>
      </div>
    </li>
  );
}

const BARE = { split: null, branch: null, amount: null, unit: null, condition: '' };

type WordsProps = {
  words: NonNullable<NonNullable<Message['approved']>['words']>;
};

function Words({ words: { from, subject, preview, lines } }: WordsProps) {
  const facts = [
    { name: 'From', value: from },
    { name: 'Subject', value: subject },
    { name: 'Preview', value: preview },
  ];
  return (
    <>
      <Facts columns={1} className="mt-4 gap-y-2! text-14">
        {facts
          .filter(({ value }) => value)
          .map(({ name, value }) => (
            <Fact key={name} name={name} wide>
              <span className="wrap-anywhere">{value}</span>
            </Fact>
          ))}
      </Facts>
      {lines.length > 0 && (
        <details className="mt-3 text-14">
          <summary className="flex min-h-6 w-fit items-center rounded-4 font-medium text-accent-text pointer-coarse:min-h-touch">
            Read the text
          </summary>
          <div className="mt-1 max-w-[60ch] text-dim">
            <Lines lines={lines} />
          </div>
        </details>
      )}
    </>
  );
}
