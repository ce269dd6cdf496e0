import { api, clientId } from './before.ts';
import { stamped } from '../../lib/core/stamped.ts';
import { CALLUM } from './people.ts';

type Beginning = { client: string; title: string; by?: string };

const said = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** A flow with one text message in it, both put before the client. */
export async function askedFlow({ client, title, by = CALLUM }: Beginning) {
  const db = await api(by);
  const { data: flow } = await db
    .rpc('create_flow', {
      client: await clientId(db, client),
      title,
      trigger_kind: 'list',
      trigger_name: 'Signed up',
      goal: 'People know when we bake.',
      steps: [],
      assignees: {},
    })
    .throwOnError();
  const message = 'A word at noon';
  const { data: step } = await db
    .rpc('add_flow_step', { flow, kind: 'sms', name: message, condition: '' })
    .throwOnError();
  await db.rpc('move_flow', { flow, to_status: 'making' }).throwOnError();
  await db
    .from('flow_copies')
    .insert(
      stamped({ step_id: step, based_on: 0, subject: '', body: said('The rye is out at noon.') }),
    )
    .throwOnError();
  await db.rpc('move_flow_step', { step, to_status: 'qa' }).throwOnError();
  for (const to_status of ['qa', 'client_approval'] as const) {
    await db.rpc('move_flow', { flow, to_status }).throwOnError();
  }
  return { id: flow, step, title, message };
}

/** A popup with its words and a picture that the client already has. */
export async function askedPopup({ client, title, by = CALLUM }: Beginning) {
  const db = await api(by);
  const client_id = await clientId(db, client);
  const { data: known } = await db
    .from('files')
    .select('id')
    .eq('client_id', client_id)
    .like('mime', 'image/%')
    .order('created_at')
    .limit(1)
    .single()
    .throwOnError();
  const { data: popup } = await db
    .from('crm_popups')
    .insert(
      stamped({
        client_id,
        title,
        headline: 'Bread at seven',
        body: 'The first loaf is still warm then.',
        button: 'Keep me one',
        file_id: known.id,
      }),
    )
    .select('id')
    .single()
    .throwOnError();
  for (const to_status of ['qa', 'client_approval'] as const) {
    await db.rpc('move_popup', { popup: popup.id, to_status }).throwOnError();
  }
  return { id: popup.id, title };
}

/** A post of words alone. */
export async function askedPost({ client, title, by = CALLUM }: Beginning) {
  const db = await api(by);
  const { data: post } = await db
    .from('content_posts')
    .insert(stamped({ client_id: await clientId(db, client), title, channel: 'threads' as const }))
    .select('id')
    .single()
    .throwOnError();
  await db
    .rpc('save_post', { post: post.id, based_on: 0, caption: `${title}, and why`, media: [] })
    .throwOnError();
  for (const [expected, to_status] of [
    ['draft', 'internal_review'],
    ['internal_review', 'client_review'],
  ] as const) {
    await db.rpc('move_post', { post: post.id, expected, to_status }).throwOnError();
  }
  return { id: post.id, title };
}
