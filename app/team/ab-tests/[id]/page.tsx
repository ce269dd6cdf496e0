import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CountedFrom } from '@/components/ab-tests/counted-from';
import { AbTestStatusLabel } from '@/components/ab-tests/test-status';
import { TestResults } from '@/components/ab-tests/test-results';
import { VariantForms } from '@/components/ab-tests/variant-forms';
import { Composer } from '@/components/comments/composer';
import { Trail } from '@/components/comments/trail';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { Banner } from '@/components/ui/banner';
import { Chip } from '@/components/ui/chip';
import { ClientName } from '@/components/ui/client-mark';
import { SectionHead } from '@/components/ui/section-head';
import { loadTalk } from '@/app/team/talk';
import { TasksHere } from '@/app/team/tasks/tasks-here';
import { whole } from '@/lib/ab-tests/format';
import { variesNames } from '@/lib/ab-tests/names';
import {
  findAbTest,
  listCampaignsToTest,
  listResults,
  listVariations,
} from '@/lib/ab-tests/queries';
import { abTestSentence } from '@/lib/ab-tests/sentence';
import { endedEarly, verdictOn } from '@/lib/ab-tests/verdict';
import { requireTeam } from '@/lib/core/session';
import { TestAside } from './aside';
import { TestMoves } from './moves';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { db, agency } = await requireTeam('campaigns.read');
  return { title: (await findAbTest(db, agency.id, (await params).id))?.title };
}

export default async function AbTestPage({ params }: Props) {
  const session = await requireTeam('campaigns.read');
  const { db, agency, permissions, viewing } = session;
  const test = await findAbTest(db, agency.id, (await params).id);
  if (!test) notFound();
  const [counted, talk, campaigns, variations] = await Promise.all([
    listResults(db, [test]),
    loadTalk(session, test, abTestSentence),
    listCampaignsToTest(db, test.client_id),
    listVariations(db, test.client_id, test.campaign_id),
  ]);
  const results = counted.get(test.id) ?? [];
  const mayWrite = !viewing && Boolean(permissions['campaigns.edit_brief']);
  const verdict = verdictOn(results, test.metric);
  const needed = results[0]?.needed;

  return (
    <>
      <PageBar title={test.title} crumbs={[{ href: '/team/ab-tests', label: 'A/B tests' }]} />
      <PageBody>
        <Subbar>
          <ClientName
            name={test.client.name}
            color={test.client.brand_color}
            className="shrink-0"
          />
          <AbTestStatusLabel status={test.status} />
          <Chip>{variesNames[test.varies]}</Chip>
          <span className="flex-1" />
          {mayWrite && <TestMoves test={test} results={results} />}
        </Subbar>
        <div className="flex min-h-0 flex-1 max-lg:block max-lg:overflow-y-auto">
          <Scroll aria-label="Test" className="max-lg:overflow-visible">
            <div className="grid max-w-200 gap-6 p-4 lg:p-6">
              {test.facts?.hypothesis && (
                <blockquote className="text-16 text-pretty wrap-anywhere whitespace-pre-line">
                  {test.facts.hypothesis}
                </blockquote>
              )}
              {test.status === 'draft' ? (
                <section aria-labelledby="variants">
                  <h2 id="variants" className="mb-1 text-14 font-semibold">
                    What is compared
                  </h2>
                  <VariantForms testId={test.id} variants={test.variants} mayWrite={mayWrite} />
                  {needed !== undefined && results.length > 1 && (
                    <Banner inset className="mt-4">
                      Before it can tell, each variant needs {whole(needed)} recipients:{' '}
                      {whole(needed * results.length)} people in all, for an 80 % chance to find the
                      difference, if there is one, and at most 5 % to see one where there is none.
                    </Banner>
                  )}
                </section>
              ) : (
                <section aria-labelledby="results">
                  <h2 id="results" className="mb-1 text-14 font-semibold">
                    {test.status === 'running' ? 'What came out so far' : 'What came out'}
                  </h2>
                  <TestResults
                    results={results}
                    variants={test.variants}
                    metric={test.metric}
                    winnerId={test.winner_id}
                  />
                  <p
                    className="mt-4 rounded-8 bg-sunken p-4 text-14 text-pretty"
                    data-verdict={verdict.kind}
                  >
                    {test.status === 'inconclusive' ? endedEarly(results) : verdict.text}
                  </p>
                  <CountedFrom variants={test.variants} className="mt-2" />
                </section>
              )}
              {(test.status === 'decided' || test.status === 'inconclusive') && (
                <section aria-labelledby="learned">
                  <h2 id="learned" className="mb-1 text-14 font-semibold">
                    What was learned
                  </h2>
                  <p className="text-14 wrap-anywhere whitespace-pre-line text-dim">
                    {test.learned || 'Nothing was written down.'}
                  </p>
                </section>
              )}
            </div>
          </Scroll>
          <section
            aria-labelledby="trail"
            className="flex min-h-0 w-90 shrink-0 flex-col border-l border-line max-lg:w-auto max-lg:border-t max-lg:border-l-0"
          >
            <Scroll aria-label="Facts and what happened" className="max-lg:overflow-visible">
              <TestAside
                test={test}
                results={results}
                campaigns={campaigns}
                variations={variations}
                mayWrite={mayWrite}
                zone={test.client.time_zone}
              />

              <TasksHere
                session={session}
                clientId={test.client_id}
                about={{ kind: 'ab_test', id: test.id, name: test.title }}
              />
              <SectionHead id="trail" title="Activity and comments" count={talk.trail.length} />
              <Trail items={talk.trail} now={new Date()} zone={agency.timeZone} />
            </Scroll>
            {talk.audiences.length > 0 && (
              <div className="border-t border-line bg-surface px-4 py-2 max-lg:sticky max-lg:bottom-0">
                <Composer
                  subjectKind="ab_test"
                  subjectId={test.id}
                  people={talk.people}
                  audiences={talk.audiences}
                  clientHint={test.shared_at ? undefined : 'The client sees this once it runs'}
                />
              </div>
            )}
          </section>
        </div>
      </PageBody>
    </>
  );
}
