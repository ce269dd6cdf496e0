import { CountFields } from '@/components/ab-tests/variant-forms';
import { TestFields } from '@/components/ab-tests/test-fields';
import { Fact, Facts } from '@/components/ui/facts';
import { Field } from '@/components/ui/field';
import { SaveDialog } from '@/components/ui/save-dialog';
import { SaveForm } from '@/components/ui/save-form';
import { Select } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import { countAbTest, saveAbTest } from '@/lib/ab-tests/actions';
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
  mayWrite: boolean;
  zone: string;
};

/** What it measures, and while it runs the form for what was counted. */
export function TestAside({ test, results, campaigns, mayWrite, zone }: Props) {
  const { campaign } = test;
  const counted = test.variants.map(({ counted_at }) => counted_at).find(Boolean);
  return (
    <>
      <div className="grid gap-3 border-b border-line p-4">
        <Facts columns={1}>
          <Fact name="Decides">{metricNames[test.metric]}</Fact>
          <Fact name="Today">{percent(test.baseline)}</Fact>
          <Fact name="To find">{points(test.effect, { signed: false })} or more</Fact>
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
          {test.decided_at && <Fact name="Decided">{day(test.decided_at, zone)}</Fact>}
          {counted && <Fact name="Counted">{day(counted, zone)}</Fact>}
        </Facts>
        {mayWrite && test.status === 'draft' && (
          <div className="-ml-2">
            <SaveDialog
              id="edit-test"
              trigger="Edit what it measures"
              title="Edit the test"
              submit="Save"
              action={saveAbTest}
              quiet
            >
              <input type="hidden" name="id" value={test.id} />
              <TestFields values={test} variants={Math.max(2, test.variants.length)} />
              <Field label="Runs in a campaign">
                {(control) => (
                  <Select name="campaign_id" defaultValue={test.campaign_id ?? ''} {...control}>
                    <option value="">None in particular</option>
                    {campaigns.map(({ id, number, title }) => (
                      <option key={id} value={id}>
                        {campaignNumber(number)} {title}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            </SaveDialog>
          </div>
        )}
      </div>
      {mayWrite && test.status === 'running' && (
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
