import { CountFields } from '@/components/ab-tests/variant-forms';
import { PlaceFields } from '@/components/ab-tests/place-fields';
import { TestFields } from '@/components/ab-tests/test-fields';
import { Fact, Facts } from '@/components/ui/facts';
import { SaveDialog } from '@/components/ui/save-dialog';
import { SaveForm } from '@/components/ui/save-form';
import { TextLink } from '@/components/ui/text-link';
import { countAbTest, placeAbTest, saveAbTest } from '@/lib/ab-tests/actions';
import { percent, points, whole } from '@/lib/ab-tests/format';
import { metricNames } from '@/lib/ab-tests/names';
import type { AbTest } from '@/lib/ab-tests/queries';
import type { Result } from '@/lib/ab-tests/verdict';
import { campaignNumber } from '@/lib/campaigns/names';
import { day } from '@/lib/core/clock';

type Props = {
  test: AbTest;
  results: readonly Result[];
  campaigns: { id: string; number: number; title: string }[];
  variations: string[];
  mayWrite: boolean;
  zone: string;
};

/** What it measures, and while it runs the form for what was counted. */
export function TestAside({ test, results, campaigns, variations, mayWrite, zone }: Props) {
  const { campaign, facts } = test;
  const fed = test.variants.some(({ counted_from }) => counted_from === 'klaviyo');
  const open = test.status === 'draft' || test.status === 'running';
  const counted = test.variants.map(({ counted_at }) => counted_at).find(Boolean);
  return (
    <>
      <div className="grid gap-3 border-b border-line p-4">
        <Facts columns={1}>
          <Fact name="Decides">{metricNames[test.metric]}</Fact>
          {facts && <Fact name="Today">{percent(facts.baseline)}</Fact>}
          {facts && <Fact name="To find">{points(facts.effect, { signed: false })} or more</Fact>}
          <Fact name="Needs">
            {results[0] ? `${whole(results[0].needed)} recipients each` : 'Two variants first'}
          </Fact>
          {campaign && (
            <Fact name="Runs in">
              <TextLink href={`/team/campaigns/${campaign.id}`} className="truncate">
                {campaignNumber(campaign.number)} {campaign.title}
              </TextLink>
            </Fact>
          )}
          {test.started_at && <Fact name="Began">{day(test.started_at, zone)}</Fact>}
          {test.decided_at && <Fact name="Ended">{day(test.decided_at, zone)}</Fact>}
          {counted && <Fact name="Counted">{day(counted, zone)}</Fact>}
        </Facts>
        {mayWrite && open && (
          <div className="-ml-2 flex flex-wrap">
            {test.status === 'draft' && (
              <SaveDialog
                id="edit-test"
                trigger="Edit what it measures"
                title="Edit the test"
                submit="Save"
                action={saveAbTest}
                quiet
              >
                <input type="hidden" name="id" value={test.id} />
                <TestFields
                  values={{ ...test, ...facts }}
                  variants={Math.max(2, test.variants.length)}
                />
              </SaveDialog>
            )}
            <SaveDialog
              id="place-test"
              trigger={campaign ? 'Change the campaign' : 'Choose its campaign'}
              title="The campaign it runs in"
              submit="Save"
              action={placeAbTest}
              quiet
            >
              <input type="hidden" name="id" value={test.id} />
              <PlaceFields test={test} campaigns={campaigns} variations={variations} />
            </SaveDialog>
          </div>
        )}
      </div>
      {test.status === 'running' && fed && (
        <p className="border-b border-line p-4 text-dim">
          Klaviyo counts this test, with every report of its campaign.
        </p>
      )}
      {mayWrite && test.status === 'running' && !fed && (
        <div className="border-b border-line p-4">
          <SaveForm
            key={results.map(({ recipients, successes }) => `${recipients}-${successes}`).join()}
            action={countAbTest}
            saved="Counted"
            label="Save the counts"
          >
            <input type="hidden" name="id" value={test.id} />
            <CountFields results={results} metric={test.metric} />
          </SaveForm>
        </div>
      )}
    </>
  );
}
