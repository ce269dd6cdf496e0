import 'server-only';
import { findSubjects } from '@/app/team/subjects';
import { campaignNumber } from '@/lib/campaigns/names';
import type { Db } from '@/lib/core/database';

export type About = { label: string; href: string };

type Subject = { subject_kind: string | null; subject_id: string | null };

/** What tasks are about, in words and with a way there, as far as the viewer may read it. */
export async function tellSubjects(db: Db, agencyId: string, tasks: readonly Subject[]) {
  const found = await findSubjects(db, agencyId, tasks);
  return new Map(
    [...found].map(([id, { title, number, href }]): [string, About] => [
      id,
      { label: number ? `${campaignNumber(number)} ${title}` : title, href },
    ]),
  );
}
