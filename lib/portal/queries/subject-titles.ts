import 'server-only';
import type { Db } from '@/lib/core/database';
import { popupTitles } from './popup-titles';

type Subject = { subject_kind: string; subject_id: string };

const TABLES = { campaign: 'crm_campaigns', flow: 'crm_flows', post: 'content_posts' } as const;

/** What is decided on, by name: campaigns, posts, popups, flows, and the messages in them. */
export async function subjectTitles(db: Db, clientId: string, subjects: readonly Subject[]) {
  const ids = (kind: string) => [
    ...new Set(
      subjects.flatMap(({ subject_kind, subject_id }) =>
        subject_kind === kind ? [subject_id] : [],
      ),
    ),
  ];
  const named = async (kind: keyof typeof TABLES) => {
    if (ids(kind).length === 0) return [];
    const { data } = await db
      .from(TABLES[kind])
      .select('id, title')
      .eq('client_id', clientId)
      .in('id', ids(kind))
      .throwOnError();
    return data;
  };
  const messages = async () => {
    if (ids('flow_email').length === 0) return [];
    const { data } = await db
      .from('flow_steps')
      .select('id, name, flow:crm_flows (title)')
      .eq('client_id', clientId)
      .in('id', ids('flow_email'))
      .throwOnError();
    return data.map(({ id, name, flow }) => ({
      id,
      title: [flow.title, name].filter(Boolean).join(': '),
    }));
  };
  const all = await Promise.all([
    named('campaign'),
    named('flow'),
    named('post'),
    messages(),
    popupTitles(db, clientId, ids('popup')),
  ]);
  return new Map(all.flat().map(({ id, title }) => [id, title]));
}
