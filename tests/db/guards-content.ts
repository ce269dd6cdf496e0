import { person } from './actors.ts';
import type { Proof } from './guards.ts';
import { idOf } from './people.ts';

const manager = person('manager');
const acme = idOf('north', 'acme');
const of = (...words: string[]) => idOf('north', 'acme', ...words);

const counting = (from: string) => `select count(*) from ${from}`;
const heard = (event: string) => ({
  messages: counting(`realtime.messages where event = '${event}'`),
});

const add = {
  section: `insert into public.content_sections (client_id, name) values ('${acme}', 'Fresh')`,
  document: `insert into public.content_documents (client_id, title) values ('${acme}', 'Fresh')`,
  attachment: `insert into public.content_attachments (document_id, subject_kind, subject_id)
    values ('${of('snippet')}', 'campaign', '${of('campaign', 'shared')}')`,
  call: `insert into public.call_recordings (client_id, title, occurred_at) values ('${acme}', 'Fresh', now())`,
  transcript: `insert into public.call_transcripts (call_id, format, lines)
    values ('${of('silent call')}', 'text', '[{"start": null, "end": null, "speaker": "", "text": "Hello"}]')`,
  item: `insert into public.call_action_items (call_id, title) values ('${of('call')}', 'Fresh')`,
};
const library = {
  add: `insert into public.client_documents (file_id, title) values ('${of('library file', 'new')}', 'Fresh')`,
  share: `update public.client_documents set shared_at = now() where id = '${of('document', 'hidden')}'`,
  remove: `delete from public.client_documents where id = '${of('document', 'shared')}'`,
};
const change = {
  document: `update public.content_documents set title = 'Changed' where id = '${of('guideline')}'`,
  call: `update public.call_recordings set notes = 'Changed' where id = '${of('call')}'`,
  transcript: `update public.call_transcripts set format = 'srt' where call_id = '${of('call')}'`,
  item: `update public.call_action_items set title = 'Changed' where id = '${of('action item')}'`,
};
const remove = {
  section: `delete from public.content_sections where id = '${of('section')}'`,
  attachment: `delete from public.content_attachments where document_id = '${of('guideline')}'`,
  call: `delete from public.call_recordings where id = '${of('call')}'`,
  item: `delete from public.call_action_items where id = '${of('action item')}'`,
};

const does = (statement: string, sees: Record<string, string>): Proof => ({
  as: manager,
  statement,
  sees,
  expected: `rows 1 changed ${Object.keys(sees).join(', ')}`,
});
const works = (statement: string): Proof => ({ as: manager, statement, expected: 'rows 1' });

export const contentProofs: Record<string, Proof> = {
  content_sections_15_empty: works(remove.section),
  content_sections_20_stamp: works(add.section),
  content_sections_broadcast_added: does(add.section, heard('content_changed')),
  content_documents_20_stamp: works(add.document),
  content_documents_30_edit: does(change.document, {
    version: `select version from public.content_documents where id = '${of('guideline')}'`,
  }),
  content_documents_broadcast_added: does(add.document, heard('content_changed')),
  content_documents_broadcast_changed: does(change.document, heard('content_changed')),
  content_documents_kept_changed: does(change.document, {
    versions: counting('public.content_versions'),
  }),
  content_documents_kept_new: does(add.document, {
    versions: counting('public.content_versions'),
  }),
  content_attachments_20_place: works(add.attachment),
  content_attachments_broadcast_added: does(add.attachment, heard('content_changed')),
  content_attachments_broadcast_gone: does(remove.attachment, heard('content_changed')),

  client_documents_20_stamp: works(library.add),
  client_documents_audit_gone: does(library.remove, { audited: counting('public.audit_log') }),
  client_documents_audit_shared: does(library.share, { audited: counting('public.audit_log') }),
  client_documents_broadcast_added: does(library.add, heard('documents_changed')),
  client_documents_broadcast_changed: does(library.share, heard('documents_changed')),
  client_documents_told_new: does(
    `insert into public.client_documents (file_id, title, shared_at) values ('${of('library file', 'new')}', 'Fresh', now())`,
    { told: counting(`public.crm_notifications where kind = 'document_shared'`) },
  ),
  client_documents_told_shared: does(library.share, {
    told: counting(`public.crm_notifications where kind = 'document_shared'`),
  }),
  client_documents_broadcast_gone: does(library.remove, heard('documents_changed')),

  call_recordings_20_stamp: works(add.call),
  call_recordings_added: does(add.call, { activity: counting('public.activity') }),
  call_recordings_audit: does(remove.call, { audited: counting('public.audit_log') }),
  call_recordings_audit_consent: does(
    `update public.call_recordings set consent_way = 'written' where id = '${of('call')}'`,
    { audited: counting('public.audit_log') },
  ),
  call_recordings_file_gone: does(remove.call, {
    file: counting(`public.files where id = '${of('recording')}'`),
  }),
  call_recordings_file_left: does(`select public.remove_recording('${of('call')}')`, {
    file: counting(`public.files where id = '${of('recording')}'`),
  }),
  call_recordings_broadcast_added: does(add.call, heard('call_changed')),
  call_recordings_broadcast_changed: does(change.call, heard('call_changed')),
  call_recordings_broadcast_gone: does(
    `delete from public.call_recordings where id = '${of('silent call')}'`,
    heard('call_changed'),
  ),
  call_transcripts_20_stamp: works(add.transcript),
  call_transcripts_30_touch: does(change.transcript, {
    touched: `select updated_at = created_at from public.call_transcripts where call_id = '${of('call')}'`,
  }),
  call_transcripts_broadcast_added: does(add.transcript, heard('call_changed')),
  call_transcripts_broadcast_changed: does(change.transcript, heard('call_changed')),
  call_action_items_20_stamp: works(add.item),
  call_action_items_broadcast_added: does(add.item, heard('call_changed')),
  call_action_items_broadcast_changed: does(change.item, heard('call_changed')),
  call_action_items_broadcast_gone: does(remove.item, heard('call_changed')),
};
