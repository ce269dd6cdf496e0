import { Pencil, Trash2 } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GoalCard, GoalStatus } from '@/components/goals/goal-card';
import { ListSizes } from '@/components/goals/list-sizes';
import { GoalFields, GoalNote, GoalTarget } from '@/components/goals/goal-fields';
import { NewTaskButton } from '@/components/tasks/new-task-button';
import { Scroll } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { SaveDialog } from '@/components/ui/save-dialog';
import { SectionHead } from '@/components/ui/section-head';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { openClient } from '@/lib/clients/open';
import { today as todayIn } from '@/lib/core/clock';
import { changeGoal, dropGoal, setGoal } from '@/lib/goals/actions';
import { goalNames, minorIn } from '@/lib/goals/goal';
import { periodName, periodsFrom } from '@/lib/goals/period';
import { listGoals, listTypedSizes, showsGoals, type Goal } from '@/lib/goals/queries';
import { viewOf } from '@/lib/goals/view';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Goals of ${(await openClient((await params).slug)).client.name}` };
}

export default async function ClientGoalsPage({ params }: Props) {
  const { session, client } = await openClient((await params).slug);
  const { db, agency, permissions, viewing } = session;
  if (!permissions['goals.read']) notFound();
  const [goals, shown, sizes] = await Promise.all([
    listGoals(db, agency.id, { clientId: client.id }),
    showsGoals(db, client.id),
    listTypedSizes(db, client.id),
  ]);
  const now = new Date();
  const today = todayIn(client.time_zone, now);
  const manages = Boolean(permissions['goals.manage']) && !viewing;
  const setsTasks = Boolean(permissions['tasks.write']) && !viewing;
  const running = goals.filter(({ ends_on }) => ends_on >= today).toReversed();
  const past = goals.filter(({ ends_on }) => ends_on < today);
  const set = manages && (
    <SaveDialog
      id="new-goal"
      trigger="New goal"
      title={`What ${client.name} wants to reach`}
      submit="Set goal"
      action={setGoal}
      variant="primary"
    >
      <GoalFields
        clientId={client.id}
        currency={client.currency}
        periods={periodsFrom(today).map((period) => ({
          value: `${period.starts_on}..${period.ends_on}`,
          name: periodName(period),
        }))}
      />
    </SaveDialog>
  );

  return (
    <Scroll aria-label={`Goals of ${client.name}`}>
      {goals.length === 0 ? (
        <EmptyState title="No goals yet" action={set}>
          Set one for a month, a quarter or a year: revenue, sends and the lists measure themselves
          from what Klaviyo reports.
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-3 px-4 py-3">
            <p className="text-dim">
              {shown ? 'Shown in the portal.' : 'Not shown in the portal.'}{' '}
              {permissions['portal.manage'] && (
                <TextLink href={`/agency/${agency.slug}/admin/portal?open=${client.slug}`}>
                  Change
                </TextLink>
              )}
            </p>
            <span className="flex-1" />
            {set}
          </div>
          {running.length > 0 ? (
            <div className="grid max-w-260 gap-x-8 gap-y-8 px-4 pt-2 pb-8 md:grid-cols-2">
              {running.map((goal) => (
                <GoalCard
                  key={goal.id}
                  goal={viewOf(goal, client.time_zone, now)}
                  headline="h2"
                  actions={
                    <>
                      {setsTasks && (
                        <NewTaskButton
                          label="Task"
                          variant="ghost"
                          size="sm"
                          subject={{
                            kind: 'goal',
                            id: goal.id,
                            name: `${goalNames[goal.kind]}, ${periodName(goal)}`,
                          }}
                        />
                      )}
                      {manages && <Changes goal={goal} />}
                    </>
                  }
                />
              ))}
            </div>
          ) : (
            <p className="px-4 pb-6 text-dim">Nothing is running. Earlier goals are below.</p>
          )}
          {(sizes.length > 0 || goals.some(({ kind }) => kind === 'list_growth')) && (
            <ListSizes clientId={client.id} sizes={sizes} today={today} mayWrite={manages} />
          )}
          {past.length > 0 && <Past goals={past} zone={client.time_zone} now={now} />}
        </>
      )}
    </Scroll>
  );
}

function Changes({ goal }: { goal: Goal }) {
  const unit = goal.kind === 'revenue' ? minorIn(goal.currency) : 1;
  return (
    <>
      <SaveDialog
        id={`change-${goal.id}`}
        trigger={
          <>
            <Pencil />
            Change
          </>
        }
        title={`Change the goal for ${periodName(goal)}`}
        submit="Save goal"
        action={changeGoal}
        quiet
      >
        <input type="hidden" name="id" value={goal.id} />
        <GoalTarget
          value={Math.round(goal.target / unit)}
          currency={goal.kind === 'revenue' ? goal.currency : undefined}
        />
        <GoalNote value={goal.note} />
      </SaveDialog>
      <SaveDialog
        id={`drop-${goal.id}`}
        trigger={
          <>
            <Trash2 />
            Remove
          </>
        }
        title={`Remove the goal for ${periodName(goal)}?`}
        submit="Remove goal"
        action={dropGoal}
        variant="danger"
        quiet
      >
        <input type="hidden" name="id" value={goal.id} />
        <p className="text-dim">
          Its figures stay where they come from. The audit keeps that it was set.
        </p>
      </SaveDialog>
    </>
  );
}

function Past({ goals, zone, now }: { goals: Goal[]; zone: string; now: Date }) {
  return (
    <section aria-labelledby="past">
      <SectionHead id="past" title="Earlier" count={goals.length} className="border-t" />
      <Table aria-label="Earlier goals" className="min-w-120">
        <thead>
          <tr>
            <TableHead>Goal</TableHead>
            <TableHead>Period</TableHead>
            <TableHead align="end">Reached</TableHead>
            <TableHead align="end">Target</TableHead>
            <TableHead>How it ended</TableHead>
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {goals.map((goal) => {
            const view = viewOf(goal, zone, now);
            return (
              <TableRow key={goal.id}>
                <TableCell className="font-medium">{view.name}</TableCell>
                <TableCell>{view.period}</TableCell>
                <TableCell align="end">
                  <span title={view.source}>{view.actual ?? '–'}</span>
                </TableCell>
                <TableCell align="end">{view.target}</TableCell>
                <TableCell>
                  <GoalStatus state={view.state} />
                </TableCell>
              </TableRow>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}
