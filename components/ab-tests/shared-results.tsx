import { Chip } from '@/components/ui/chip';
import { abTestStatusNames, metricNames } from '@/lib/ab-tests/names';
import type { SharedAbTest } from '@/lib/ab-tests/queries';
import { endedEarly, verdictOn } from '@/lib/ab-tests/verdict';
import { CountedFrom } from './counted-from';
import { TestResults } from './test-results';

type Props = { tests: readonly SharedAbTest[] };

/** For a client: what was tried, what came out, and what was learned of it. Nothing can be changed here. */
export function SharedResults({ tests }: Props) {
  return (
    <ul className="grid gap-6">
      {tests.map((test) => {
        const winner = test.variants.find(({ id }) => id === test.winner_id);
        return (
          <li key={test.id} className="rounded-8 border border-line-strong p-4 text-14">
            <h3 className="flex flex-wrap items-center gap-2 text-16 font-semibold">
              {test.title}
              <Chip tone={test.status === 'decided' ? 'positive' : 'info'}>
                {test.status === 'decided' && !winner
                  ? 'No winner'
                  : abTestStatusNames[test.status]}
              </Chip>
            </h3>
            <p className="mt-1 text-dim">
              {metricNames[test.metric]} decides.{' '}
              {test.status === 'decided'
                ? winner
                  ? `“${winner.label}” won.`
                  : 'None was clearly better.'
                : ''}
            </p>
            <TestResults
              results={test.results}
              variants={test.variants}
              metric={test.metric}
              winnerId={test.winner_id}
            />
            <p className="text-dim">
              {test.status === 'inconclusive'
                ? endedEarly(test.results)
                : verdictOn(test.results, test.metric).text}
            </p>
            <CountedFrom variants={test.variants} className="mt-1" />
            {test.learned && (
              <p className="mt-3 border-l-2 border-line-strong pl-3 wrap-anywhere whitespace-pre-line">
                <b className="block font-medium">What we learned</b>
                {test.learned}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
