import 'server-only';
import { findCallTitles } from '@/lib/calls/queries';
import { campaignNumber } from '@/lib/campaigns/names';
import { findTitles } from '@/lib/campaigns/titles';
import type { Db } from '@/lib/core/database';

export type About = { label: string; href: string };

type Subject = { subject_kind: string | null; subject_id: string | null };

/** What tasks are about, in words and with a way there; a kind adds itself here. */
export async function tellSubjects(db: Db, agencyId: string, tasks: readonly Subject[]) {
  const about = new Map<string, About>();
  const idsOf = (kind: string) =>
    tasks.flatMap(({ subject_kind, subject_id }) =>
      subject_kind === kind && subject_id ? [subject_id] : [],
    );
  const campaigns = idsOf('campaign');
  for (const [id, { number, title }] of await findTitles(db, agencyId, campaigns)) {
    about.set(id, { label: `${campaignNumber(number)} ${title}`, href: `/team/campaigns/${id}` });
  }
  for (const { id, title } of await findCallTitles(db, agencyId, idsOf('call'))) {
    about.set(id, { label: title, href: `/team/calls/${id}` });
  }
  return about;
}
