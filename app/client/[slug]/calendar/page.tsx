import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type Metadata } from 'next';
import { Month } from '@/components/portal/month';
import { Stage } from '@/components/portal/stage';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { LinkButton } from '@/components/ui/link-button';
import { today } from '@/lib/core/clock';
import { monthGrid, monthName, plusDays, readMonth, shiftMonth, startOf } from '@/lib/portal/days';
import { listGoingOut } from '@/lib/portal/queries/going-out';
import { openRoom } from '@/lib/portal/queries/rooms';
import { clientStage } from '@/lib/portal/stage';

export const metadata: Metadata = { title: 'Calendar' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ month?: string | string[] }>;
};

export default async function CalendarPage({ params, searchParams }: Props) {
  const portal = await openRoom((await params).slug, 'calendar');
  const { client, home, now } = portal;
  const zone = client.time_zone;
  const date = today(zone, now);
  const month = readMonth((await searchParams).month) ?? date.slice(0, 7);
  const grid = monthGrid(month);
  const going = await listGoingOut(
    portal,
    startOf(grid[0] ?? date, zone),
    startOf(plusDays(grid.at(-1) ?? date, 1), zone),
  );
  const stages = [...new Set(going.map(({ status }) => clientStage[status]))];
  const hrefOf = (to: string) => `${home}/calendar?month=${to}`;

  return (
    <ClientColumn>
      <ClientLead title={monthName(month)}>
        What goes out, in your time zone ({zone.replaceAll('_', ' ')}).
      </ClientLead>
      <div className="mb-4 flex items-center gap-2">
        <LinkButton href={hrefOf(shiftMonth(month, -1))} label="Month before" size="lg">
          <ChevronLeft />
        </LinkButton>
        <LinkButton href={`${home}/calendar`} size="lg">
          This month
        </LinkButton>
        <LinkButton href={hrefOf(shiftMonth(month, 1))} label="Month after" size="lg">
          <ChevronRight />
        </LinkButton>
      </div>
      <Month
        month={month}
        today={date}
        going={going}
        zone={zone}
        hrefOf={(id) => `${home}/campaigns/${id}?open=proof`}
      />
      <div className="mt-3 flex flex-wrap gap-x-5 gap-y-2 text-12 text-dim">
        {stages.map((stage) => (
          <Stage key={stage} stage={stage} />
        ))}
      </div>
      {going.length === 0 && (
        <p className="mt-3 text-14 text-dim">Nothing goes out this month yet.</p>
      )}
    </ClientColumn>
  );
}
