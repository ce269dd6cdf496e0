import type { Metadata } from 'next';
import { Checklist } from '@/components/onboarding/checklist';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { Link } from '@/components/ui/link';
import { requireTeam } from '@/lib/core/session';
import { checklists, crafts, ownCrafts } from '@/lib/onboarding/checklists';
import { guides } from '@/lib/onboarding/guides';
import { listFirstTimes } from '@/lib/onboarding/queries';

export const metadata: Metadata = { title: 'Guides' };

export default async function GuidesPage() {
  const session = await requireTeam();
  const done = await listFirstTimes(session);
  const own = ownCrafts(session.roles);
  return (
    <>
      <PageBar title="Guides" />
      <PageBody>
        <Scroll aria-label="Guides">
          <div className="grid max-w-220 gap-6 p-4 sm:p-6">
            <Checklist steps={own.flatMap((craft) => checklists[craft])} done={done} />
            <ul className="grid gap-3 sm:grid-cols-2">
              {crafts.map((craft) => (
                <li
                  key={craft}
                  className="relative rounded-8 border border-line p-4 hover:bg-hover"
                >
                  <Link
                    href={`/team/guides/${craft}`}
                    className="text-14 font-semibold after:absolute after:inset-0"
                  >
                    {guides[craft].title}
                  </Link>
                  <p className="text-13 text-dim">{guides[craft].about}</p>
                </li>
              ))}
            </ul>
          </div>
        </Scroll>
      </PageBody>
    </>
  );
}
