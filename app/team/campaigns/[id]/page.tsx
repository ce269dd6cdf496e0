import { CampaignFacts } from '@/components/campaigns/campaign-facts';
import { CampaignResults } from '@/components/campaigns/campaign-results';
import { CampaignSteps } from '@/components/campaigns/campaign-steps';
import { CopyGlance } from '@/components/campaigns/copy-glance';
import { DesignGlance } from '@/components/campaigns/design-glance';
import { Leaving } from '@/components/campaigns/leaving';
import { Trail } from '@/components/comments/trail';
import { Composer } from '@/components/comments/composer';
import { Scroll } from '@/components/shell/page';
import { SectionHead } from '@/components/ui/section-head';
import { TextLink } from '@/components/ui/text-link';
import { findResults } from '@/lib/campaigns/record';
import { AttachedHere } from '@/app/team/content/attached-here';
import { RecordHours } from '@/app/team/record-hours';
import { AskedHere } from '@/app/team/asked-here';
import { TasksHere } from '@/app/team/tasks/tasks-here';
import { loadHead, loadTalk, openCampaign } from '@/app/team/campaigns/record';

type Props = { params: Promise<{ id: string }> };

export default async function CampaignPage({ params }: Props) {
  const { session, campaign } = await openCampaign((await params).id);
  const { db, agency } = session;
  const { client } = campaign;
  const head = await loadHead(session, campaign);
  const [talk, results] = await Promise.all([
    loadTalk(session, campaign, head),
    campaign.status === 'sent' ? findResults(db, client.id, campaign.id) : null,
  ]);
  const brief = campaign.brief || campaign.goal;
  return (
    <div className="flex min-h-0 flex-1 max-lg:block max-lg:overflow-y-auto">
      <Scroll aria-label="Campaign" className="max-lg:overflow-visible">
        <div className="border-b border-line px-4 pt-4 pb-3">
          <h2 className="text-20 wrap-anywhere">{campaign.title}</h2>
          <CampaignSteps
            steps={head.steps}
            status={campaign.status}
            zone={client.time_zone}
            className="mt-4"
          />
        </div>
        <CampaignFacts
          campaign={campaign}
          desk={head.desk}
          today={head.today}
          className="border-b border-line px-4 py-3"
        >
          <RecordHours session={session} campaign={campaign} />
        </CampaignFacts>
        {((campaign.schedule && campaign.status !== 'sent') || results) && (
          <div className="grid gap-3 border-b border-line px-4 py-3">
            {campaign.schedule && campaign.status !== 'sent' && (
              <Leaving schedule={campaign.schedule} />
            )}
            {results && <CampaignResults results={results} zone={agency.timeZone} />}
          </div>
        )}
        {campaign.request && (
          <p className="border-b border-line px-4 py-2 text-dim">
            Began as {client.name}’s request “{campaign.request.title}”.{' '}
            <TextLink href="/team/requests?show=done">Open requests</TextLink>
          </p>
        )}
        {campaign.shared_at && (
          <AskedHere session={session} client={client} subjectId={campaign.id} />
        )}
        <section className="border-b border-line px-4 py-3">
          <h3 className="mb-1.5 text-13 font-semibold">Brief</h3>
          {brief ? (
            <p className="max-w-[72ch] text-14 text-pretty wrap-anywhere whitespace-pre-line text-dim">
              {brief}
            </p>
          ) : (
            <p className="text-dim">
              Nobody has written it yet.{' '}
              <TextLink href={`/team/campaigns/${campaign.id}/brief`}>Write the brief</TextLink>
            </p>
          )}
        </section>
        <TasksHere
          session={session}
          clientId={client.id}
          about={{ kind: 'campaign', id: campaign.id, name: campaign.title }}
        />
        <AttachedHere
          session={session}
          client={client}
          subject={{ kind: 'campaign', id: campaign.id }}
        />
        <div className="grid gap-6 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_168px]">
          <CopyGlance campaignId={campaign.id} {...head.copies} />
          <DesignGlance campaignId={campaign.id} title={campaign.title} design={head.designs[0]} />
        </div>
      </Scroll>
      <section
        aria-labelledby="trail"
        className="flex min-h-0 w-100 shrink-0 flex-col border-l border-line max-lg:w-auto max-lg:border-t max-lg:border-l-0"
      >
        <SectionHead id="trail" title="Activity and comments" count={talk.trail.length} />
        <Scroll aria-label="What happened" className="max-lg:overflow-visible">
          <Trail items={talk.trail} now={new Date()} zone={agency.timeZone} />
        </Scroll>
        {talk.audiences.length > 0 && (
          <div className="border-t border-line bg-surface px-4 py-2 max-lg:sticky max-lg:bottom-0">
            <Composer
              subjectKind="campaign"
              subjectId={campaign.id}
              people={talk.people}
              audiences={talk.audiences}
              clientHint={talk.clientHint}
            />
          </div>
        )}
      </section>
    </div>
  );
}
