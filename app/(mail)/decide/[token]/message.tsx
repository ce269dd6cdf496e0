import { type z } from 'zod';
import { CopyPanel, Lines } from '@/components/portal/proof/copy-panel';
import { PanelSection } from '@/components/portal/proof/panel-section';
import { ProofKeys } from '@/components/portal/proof/proof-keys';
import { ProofStage } from '@/components/portal/proof/proof-stage';
import { ProofToolbar } from '@/components/portal/proof/proof-toolbar';
import { asOf, goesOut, namesOf } from '@/lib/portal/format';
import {
  copyOf,
  type Linked,
  type LinkedCampaign,
  type LinkedMessage,
  roundsOf,
} from '@/lib/portal/linked';

type Message = z.output<typeof LinkedCampaign> | z.output<typeof LinkedMessage>;
type Props = { message: Message; linked: Linked; token: string };
type Rounds = NonNullable<ReturnType<typeof roundsOf>>;

/** A campaign, or one message of a flow: its picture, its words, and what they were before. */
export function LinkedMessageProof({ message, linked, token }: Props) {
  const rounds = roundsOf(message.rounds, linked);
  if (!rounds) return null;
  const { now, before } = rounds;
  const copy = copyOf(now, before);
  const sheet = (round: Rounds['now']) => ({
    version: round.round,
    caption: [round.design?.by, asOf(round.askedAt, linked.client.zone, new Date())]
      .filter(Boolean)
      .join(', '),
    file: round.design && {
      ...round.design.file,
      src: `/decide/${token}/files/${round.design.file.id}`,
    },
  });
  return (
    <div className="proof bg-sunken lg:grid lg:min-h-[calc(100dvh-56px)] lg:grid-cols-[minmax(0,1fr)_376px]">
      <div className="min-w-0">
        <ProofToolbar title={linked.title} version={now.round} before={before?.round ?? null} />
        <ProofStage
          now={sheet(now)}
          before={before && sheet(before)}
          plain={<Lines lines={copy?.lines ?? []} />}
        />
      </div>
      <aside
        aria-label="About this version"
        tabIndex={0}
        className="border-line bg-surface pb-28 text-14 -outline-offset-2 max-lg:border-t lg:sticky lg:top-0 lg:h-dvh lg:overflow-auto lg:border-l lg:pb-24"
      >
        <CopyPanel copy={copy} facts={factsOf(message, rounds, linked)} />
        {'pins' in message && message.pins.length > 0 && <Pins pins={message.pins} />}
      </aside>
      {before && <ProofKeys />}
    </div>
  );
}

/** What was said about places on the design: to pin more, one signs in. */
function Pins({ pins }: Pick<z.output<typeof LinkedCampaign>, 'pins'>) {
  return (
    <PanelSection title="Pins" count={pins.length}>
      <ol className="grid gap-3">
        {pins.map(({ id, number, status, body, by }) => (
          <li key={id} className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-2">
            <span className="font-medium tabular-nums">{number}</span>
            <div>
              <p className="wrap-anywhere whitespace-pre-line">{body}</p>
              <p className="text-12 text-faint">
                {by}, {status === 'open' ? 'still open' : status.replaceAll('_', ' ')}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}

function factsOf(message: Message, { now, changes }: Rounds, { client, agency }: Linked) {
  const { senderName, senderEmail } = message;
  const makers = [...new Set([now.design?.by, now.copy?.by].filter((name) => name != null))];
  const leaving = 'audience' in message && {
    send_at: message.sendAt,
    audience_size: message.audienceSize,
  };
  const facts = [
    { name: 'From', value: senderEmail ? `${senderName} <${senderEmail}>` : senderName },
    { name: 'Part of', value: 'flow' in message ? message.flow : null },
    { name: 'Goes out', value: leaving && goesOut(leaving, client.zone) },
    { name: 'To', value: 'audience' in message ? message.audience : null },
    { name: 'By', value: makers.length > 0 ? `${namesOf(makers)}, ${agency}` : agency },
    { name: 'Changed', value: changes.join(' · ') },
  ];
  return facts.flatMap(({ name, value }) => (value ? [{ name, value }] : []));
}
