import { StatusLabel, type Shape } from '@/components/ui/status-shape';
import { RelativeTime } from '@/components/ui/relative-time';
import { TextLink } from '@/components/ui/text-link';
import type { Flow } from '@/lib/flows/queries/flow';

type Publication = NonNullable<Flow['publication']>;

const SAID: Record<Publication['state'], [shape: Shape, text: string]> = {
  by_hand: ['padlock', 'Switched on and off in Klaviyo by hand'],
  pending: ['turning', 'Klaviyo is at it'],
  live: ['live', 'Live in Klaviyo'],
  paused: ['ring', 'Paused in Klaviyo'],
  failed: ['triangle', 'Klaviyo did not take it'],
};

/** How a flow went live, and how far that has got. */
export function PublicationLine({
  publication,
  now,
  zone,
}: {
  publication: Publication;
  now: Date;
  zone: string;
}) {
  const { state, wanted, detail, klaviyo_flow_id, updated_at } = publication;
  const [shape, text] = SAID[state];
  return (
    <div className="grid gap-0.5">
      <p className="flex flex-wrap items-center gap-x-2">
        <StatusLabel shape={shape}>
          {state === 'pending'
            ? `${text}: ${wanted === 'live' ? 'it is being built and switched on' : 'it is being paused'}`
            : text}
        </StatusLabel>
        <RelativeTime at={updated_at} now={now} zone={zone} className="text-12 text-faint" />
      </p>
      {detail && <p className="wrap-anywhere text-dim">{detail}</p>}
      {klaviyo_flow_id && (
        <p className="text-12 text-faint">
          <TextLink
            href={`https://www.klaviyo.com/flow/${klaviyo_flow_id}/edit`}
            target="_blank"
            rel="noreferrer"
          >
            Open it in Klaviyo
          </TextLink>
        </p>
      )}
    </div>
  );
}

type HowProps = {
  client: { name: string; slug: string };
  connected: boolean;
  /** Why a person has to build it there even so. */
  byHand: string | null;
};

/** What setting it live will do: build it in Klaviyo, or only say that somebody did. */
export function HowItGoesLive({ client, connected, byHand }: HowProps) {
  if (!connected) {
    return (
      <p>
        {client.name}’s Klaviyo is not connected, so nothing is switched on from here: build the
        flow in Klaviyo and switch it on there, then set it live.{' '}
        <TextLink href={`/team/clients/${client.slug}`}>Connect Klaviyo</TextLink>
      </p>
    );
  }
  if (byHand) return <p>{byHand} Switch it on there, then set it live here.</p>;
  return (
    <p>
      {client.name}’s Klaviyo is connected: the e-mails and the flow are built there and switched
      on. It counts as live once Klaviyo says so.
    </p>
  );
}
