import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { RoundHistory } from '@/components/approvals/round-history';
import { SharedResults } from '@/components/ab-tests/shared-results';
import { NoteForm } from '@/components/portal/proof/note-form';
import { NoteList } from '@/components/portal/proof/notes';
import { CampaignResults } from '@/components/portal/results';
import { PortalSection } from '@/components/portal/section';
import { opening, Shot } from '@/components/portal/shot';
import { Stage } from '@/components/portal/stage';
import { ClientColumn } from '@/components/shell/client-shell';
import { Fact, Facts } from '@/components/ui/facts';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { listSharedAbTests } from '@/lib/ab-tests/queries';
import { pastRounds } from '@/lib/portal/history';
import { campaignFacts, channelWords, resultSource } from '@/lib/portal/format';
import { findCampaign } from '@/lib/portal/queries/campaign';
import { openPortal } from '@/lib/portal/queries/portal';
import { clientStage } from '@/lib/portal/stage';

type Props = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<{ open?: string | string[] }>;
};

async function read({ params }: Pick<Props, 'params'>) {
  const { slug, id } = await params;
  const portal = await openPortal(slug);
  const found = await findCampaign(portal, id);
  if (!found) notFound();
  return { portal, found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found } = await read(props);
  return { title: found.campaign.title };
}

export default async function CampaignPage(props: Props) {
  const { portal, found } = await read(props);
  const { client, session, home, now, canComment } = portal;
  const { campaign, versions, newest, metrics, notes } = found;
  const proof = newest && `${home}/approvals/${newest.round.id}`;
  const waits = newest?.round.status === 'pending';
  if (proof && waits && (await props.searchParams).open === 'proof') redirect(proof);

  const stage = clientStage[campaign.status];
  const tests = await listSharedAbTests(session.db, client.id, { campaignId: campaign.id });
  return (
    <ClientColumn>
      <div className="grid gap-6 pt-7 md:grid-cols-[minmax(0,1fr)_240px] md:pt-12">
        <div className="min-w-0">
          <p className="mb-1 text-14 text-faint">{channelWords(campaign.channel)}</p>
          <h1 className="text-28 wrap-anywhere">{campaign.title}</h1>
          <p className="mt-2">
            <Stage stage={stage} />
          </p>
          <Facts columns={1} className="mt-4 gap-y-2! text-14">
            {campaignFacts(campaign, newest, client.time_zone).map(({ name, value }) => (
              <Fact key={name} name={name} wide>
                <span className="wrap-anywhere">{value}</span>
              </Fact>
            ))}
          </Facts>
          {proof && (
            <LinkButton
              href={proof}
              size="touch"
              variant={waits ? 'primary' : 'secondary'}
              className="mt-6"
            >
              {waits ? 'Look and decide' : `Open version ${newest.round.round}`}
            </LinkButton>
          )}
        </div>
        {proof && newest.design?.file && (
          <Link
            href={proof}
            aria-label={opening(`Open version ${newest.round.round}`, newest.design.file)}
            className="block self-start overflow-hidden rounded-8 border border-line-strong bg-sunken max-md:hidden"
          >
            <Shot
              file={newest.design.file}
              alt={`Preview of ${campaign.title}`}
              widest={320}
              first
              className="aspect-[600/712] h-auto w-full object-cover object-top"
            />
          </Link>
        )}
      </div>
      {metrics && (
        <PortalSection id="results" title="What it earned">
          <CampaignResults
            metrics={metrics}
            source={resultSource(metrics, client.time_zone, now)}
          />
        </PortalSection>
      )}
      {tests.length > 0 && (
        <PortalSection id="tests" title="What was tested">
          <SharedResults tests={tests} />
        </PortalSection>
      )}
      {(notes.length > 0 || canComment) && (
        <PortalSection id="notes" title="Notes">
          <div className="max-w-160 text-14">
            <NoteList notes={notes} viewer={session.userId} now={now} zone={client.time_zone} />
            {canComment && (
              <NoteForm about={{ kind: 'campaign', id: campaign.id }} to={session.agency.name} />
            )}
          </div>
        </PortalSection>
      )}
      {versions.length > 0 && (
        <PortalSection id="history" title="History">
          <div className="text-14">
            <RoundHistory rounds={pastRounds(versions, null, portal)} />
          </div>
        </PortalSection>
      )}
    </ClientColumn>
  );
}
