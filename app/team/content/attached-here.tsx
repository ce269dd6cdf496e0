import { AttachedBlock } from '@/components/content/attached-block';
import type { Session } from '@/lib/core/session';
import { attachDocument, detachDocument } from '@/lib/content/attach-actions';
import { listAttachable, listAttached } from '@/lib/content/attached';
import { mayWriteAt } from '@/lib/content/reach';
import { readDocument } from '@/lib/writing/document';

type Props = {
  session: Session;
  client: { id: string; name: string };
  subject: { kind: 'campaign' | 'flow'; id: string };
};

/** The content that lies beside a record, on the record's own page. */
export async function AttachedHere({ session, client, subject }: Props) {
  const { db, agency, permissions } = session;
  if (!permissions['content.read']) return null;
  const [attached, mayWrite] = await Promise.all([
    listAttached(db, client.id, subject.id),
    mayWriteAt(session, 'content.manage', client.id),
  ]);
  const all = mayWrite ? await listAttachable(db, agency.id, client.id) : [];
  const free = all.filter(({ id }) => !attached.some((one) => one.id === id));
  const choices = [
    { shelf: client.name, documents: free.filter(({ client_id }) => client_id !== null) },
    { shelf: agency.name, documents: free.filter(({ client_id }) => client_id === null) },
  ].filter(({ documents }) => documents.length > 0);
  return (
    <AttachedBlock
      subject={subject}
      attached={attached.map(({ id, kind, title, body }) => ({
        id,
        kind,
        title,
        document: readDocument(body),
      }))}
      choices={choices}
      attach={mayWrite ? attachDocument : undefined}
      detach={mayWrite ? detachDocument : undefined}
    />
  );
}
