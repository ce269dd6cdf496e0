import { ChevronLeft, ChevronRight, ChevronsUpDown, Download, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { SaveDialog } from '@/components/ui/save-dialog';
import { PageBar, PageBody, Scroll, Subbar } from '@/components/shell/page';
import { EntryFields } from '@/components/time/entry-fields';
import { Timesheet } from '@/components/time/timesheet';
import { ActionForm } from '@/components/ui/action-form';
import { Banner } from '@/components/ui/banner';
import { Button, buttonVariants } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';
import { Menu, MenuLink, MenuTrigger } from '@/components/ui/menu';
import { SectionHead } from '@/components/ui/section-head';
import { Select } from '@/components/ui/select';
import { zoneName } from '@/lib/campaigns/send-time';
import { listColleagues } from '@/lib/accounts/people';
import { isUuid, type SearchParams } from '@/lib/campaigns/filters';
import { requireTeam } from '@/lib/core/session';
import { addEntry, closeWeek } from '@/lib/time/actions';
import { hoursText } from '@/lib/time/format';
import { isClosed, listClocked } from '@/lib/time/queries';
import { dayHead, weekIn, weekName } from '@/lib/time/week';
import { Entries } from './entries';
import { loadSheet } from './sheet';
import { TimeTabs } from './tabs';

export const metadata: Metadata = { title: 'Time' };

type Props = { searchParams: Promise<SearchParams> };

export default async function TimePage({ searchParams }: Props) {
  const params = await searchParams;
  const session = await requireTeam('time.read');
  const { db, agency, userId, permissions, viewing } = session;
  const everybody = permissions['time.read'] === 'agency';
  const colleagues = everybody ? await listColleagues(db, agency.id) : [];
  const asked = typeof params.person === 'string' && isUuid(params.person) ? params.person : userId;
  const other = colleagues.find(({ id }) => id === asked && id !== userId);
  const person = other?.id ?? userId;
  const week = weekIn(agency.timeZone, params.week);
  const [sheet, clocked, closed] = await Promise.all([
    loadSheet(session, person, week.days),
    listClocked(db, { person, monday: week.monday, zone: agency.timeZone }),
    isClosed(db, person, week.monday),
  ]);
  const href = (monday: string, whom = person) =>
    `/team/time?week=${monday}${whom === userId ? '' : `&person=${whom}`}`;
  const mayTrack = Boolean(permissions['time.track']) && !viewing;
  const mayClose = Boolean(permissions['capacity.manage']) && !viewing;
  const locked = closed || !mayTrack;

  return (
    <>
      <PageBar
        title="Time"
        crumbs={[{ href: '/team/dashboard', label: 'My work' }]}
        action={
          !locked && (
            <SaveDialog
              id="add-entry"
              variant="primary"
              trigger={
                <>
                  <Plus />
                  Add entry
                </>
              }
              title="Add an entry"
              submit="Add entry"
              action={addEntry}
            >
              <input type="hidden" name="person" value={person} />
              <Field label="For">
                {(control) => (
                  <Select name="target" required {...control}>
                    {sheet.choices.map(({ key, title }) => (
                      <option key={key} value={key}>
                        {title}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <EntryFields
                today={week.today}
                values={{
                  on: week.isThis ? week.today : week.monday,
                  from: '09:00',
                  to: '10:00',
                  note: '',
                }}
              />
            </SaveDialog>
          )
        }
      />
      <PageBody>
        <TimeTabs current="week" everybody={everybody} />
        <Subbar>
          <LinkButton href={href(week.previous)} label="The week before" size="sm">
            <ChevronLeft />
          </LinkButton>
          <LinkButton href={href(week.next)} label="The week after" size="sm">
            <ChevronRight />
          </LinkButton>
          <h2 className="font-medium whitespace-nowrap">{weekName(week)}</h2>
          <span className="text-dim tabular-nums">{hoursText(sheet.total)}</span>
          {!week.isThis && (
            <LinkButton href={href(week.today)} size="sm">
              This week
            </LinkButton>
          )}
          <span className="flex-1" />
          {everybody && (
            <>
              <MenuTrigger menu="whose" size="sm">
                {other?.name ?? 'My hours'}
                <ChevronsUpDown className="size-3.5" />
              </MenuTrigger>
              <Menu id="whose" label="Whose hours" align="end" className="max-h-80 overflow-y-auto">
                <MenuLink href={href(week.monday, userId)}>My hours</MenuLink>
                {colleagues
                  .filter(({ id }) => id !== userId)
                  .map(({ id, name }) => (
                    <MenuLink key={id} href={href(week.monday, id)}>
                      {name}
                    </MenuLink>
                  ))}
              </Menu>
            </>
          )}
          {mayClose && (
            <ActionForm
              action={closeWeek}
              values={{ person, monday: week.monday, closed: String(!closed) }}
              done={closed ? 'The week is open again' : 'The week is closed'}
            >
              <Button type="submit" size="sm">
                {closed ? 'Open the week' : 'Approve the week'}
              </Button>
            </ActionForm>
          )}
          <a
            href={`/api/time?from=${week.monday}&to=${week.days[6]}${everybody ? '' : `&person=${userId}`}`}
            className={buttonVariants({ size: 'sm' })}
            download
          >
            <Download />
            CSV
          </a>
        </Subbar>
        <Scroll aria-label="Timesheet">
          {closed && (
            <Banner>
              This week is approved and closed. {mayClose ? 'Open it' : 'Ask for it to be opened'}{' '}
              before anything changes.
            </Banner>
          )}
          <Timesheet
            key={`${person} ${week.monday}`}
            rows={sheet.rows}
            choices={other ? [] : sheet.choices}
            person={person}
            locked={locked}
            days={week.days.map((day) => ({
              day,
              head: dayHead(day),
              isToday: day === week.today,
              isFuture: day > week.today,
            }))}
          />
          <section aria-labelledby="entries">
            <SectionHead
              id="entries"
              title="By the clock"
              count={clocked.length}
              aside={
                <span className="max-md:hidden">Days are those of {zoneName(agency.timeZone)}</span>
              }
            />
            <Entries
              entries={clocked}
              nameOf={sheet.nameOf}
              zone={agency.timeZone}
              today={week.today}
              locked={locked}
            />
          </section>
        </Scroll>
      </PageBody>
    </>
  );
}
