import type { ReactNode } from 'react';
import type { z } from 'zod';
import { PinThreads } from '@/components/annotations/pin-threads';
import { Proof } from '@/components/annotations/proof';
import { ProofKeyboard } from '@/components/annotations/proof-keyboard';
import { ProofStage } from '@/components/annotations/proof-stage';
import { ProofToolbar } from '@/components/annotations/proof-toolbar';
import { timesOf } from '@/components/annotations/times';
import { FileCard } from '@/components/files/file-card';
import { CopyPanel, Lines } from '@/components/portal/proof/copy-panel';
import { isPicture } from '@/lib/files/picture';
import { staged } from '@/lib/files/preview';
import { asOf, goesOut, namesOf } from '@/lib/portal/format';
import {
  copyOf,
  type Linked,
  type LinkedCampaign,
  type LinkedMessage,
  pinsOf,
  roundsOf,
} from '@/lib/portal/linked';

type Message = z.output<typeof LinkedCampaign> | z.output<typeof LinkedMessage>;
type Props = {
  message: Message;
  linked: Linked;
  token: string;
  /** The decision, which knows of the pins. */
  children: ReactNode;
};
type Rounds = NonNullable<ReturnType<typeof roundsOf>>;

/** A campaign, or one message of a flow: its picture, its words, and what they were before. */
export function LinkedMessageProof({ message, linked, token, children }: Props) {
  const rounds = roundsOf(message.rounds, linked);
  if (!rounds) return null;
  const copy = copyOf(rounds.now, rounds.before);
  const now = new Date();
  const shown = ({ design }: Rounds['now']) => {
    const file = design && {
      ...design.file,
      src: `/decide/${token}/files/${design.file.id}`,
    };
    if (file && !isPicture(file)) return { file: null, plain: <FileCard file={file} /> };
    return { file: file && staged(file), plain: <Lines lines={copy?.lines ?? []} /> };
  };
  const sheet = (round: Rounds['now']) => ({
    version: round.design?.version ?? 0,
    name: `Version ${round.round}`,
    caption: [round.design?.by, asOf(round.askedAt, linked.client.zone, now)]
      .filter(Boolean)
      .join(', '),
    ...shown(round),
  });
  const sheets = { now: sheet(rounds.now), before: rounds.before && sheet(rounds.before) };
  const pins = pinsOf(message.pins, linked);
  return (
    <Proof
      subject={{ token }}
      {...sheets}
      names={namesOfVersions(message)}
      pins={pins}
      rights={{
        audiences: linked.mayPin ? ['client'] : [],
        settle: linked.mayPin,
        locked: null,
      }}
      times={timesOf(pins, { now, zone: linked.client.zone })}
    >
      <div className="proof bg-sunken [--proof-foot:73px] max-lg:has-data-reason:[--proof-foot:121px] lg:grid lg:h-[calc(100dvh-56px)] lg:min-h-150 lg:grid-cols-[minmax(0,1fr)_376px]">
        <div className="min-w-0 lg:grid lg:min-h-0 lg:grid-rows-[auto_minmax(0,1fr)]">
          <ProofToolbar {...sheets}>
            <h1 className="min-w-0 text-16 font-semibold wrap-anywhere max-lg:flex-1">
              {linked.title}
            </h1>
          </ProofToolbar>
          <ProofStage />
        </div>
        <aside
          aria-label="About this version"
          tabIndex={0}
          className="relative border-line bg-surface pb-28 text-14 -outline-offset-2 max-lg:border-t lg:min-h-0 lg:overflow-auto lg:border-l lg:pb-24"
        >
          {message.channel === 'email' && <PinThreads />}
          <CopyPanel copy={copy} facts={factsOf(message, rounds, linked)} />
        </aside>
        {children}
        <ProofKeyboard singleKeys />
      </div>
    </Proof>
  );
}

const namesOfVersions = ({ names }: Message): Record<number, string> =>
  Object.fromEntries(
    Object.entries(names).map(([version, round]) => [Number(version), `Version ${round}`]),
  );

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
