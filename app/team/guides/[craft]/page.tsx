import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Checklist } from '@/components/onboarding/checklist';
import { CopywriterGuide } from '@/components/onboarding/guides/copywriter';
import { DesignerGuide } from '@/components/onboarding/guides/designer';
import { ImplementorGuide } from '@/components/onboarding/guides/implementor';
import { TeamGuide } from '@/components/onboarding/guides/team';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { requireTeam } from '@/lib/core/session';
import { checklists, crafts, ownCrafts, type Craft } from '@/lib/onboarding/checklists';
import { guides } from '@/lib/onboarding/guides';
import { listFirstTimes } from '@/lib/onboarding/queries';

type Props = { params: Promise<{ craft: string }> };

const texts: Readonly<Record<Craft, ReactNode>> = {
  team: <TeamGuide />,
  copywriter: <CopywriterGuide />,
  designer: <DesignerGuide />,
  implementor: <ImplementorGuide />,
};

const craftOf = async ({ params }: Props) => {
  const { craft } = await params;
  return crafts.find((known) => known === craft);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const craft = await craftOf(props);
  return { title: craft ? guides[craft].title : 'Guides' };
}

export default async function GuidePage(props: Props) {
  const session = await requireTeam();
  const craft = await craftOf(props);
  if (!craft) notFound();
  const done = await listFirstTimes(session);
  return (
    <>
      <PageBar title={guides[craft].title} crumbs={[{ href: '/team/guides', label: 'Guides' }]} />
      <PageBody>
        <Scroll aria-label={guides[craft].title}>
          <article className="grid max-w-200 gap-8 p-4 text-14 text-pretty sm:p-6">
            {ownCrafts(session.roles).includes(craft) && (
              <Checklist steps={checklists[craft]} done={done} />
            )}
            {texts[craft]}
          </article>
        </Scroll>
      </PageBody>
    </>
  );
}
