import 'server-only';
import { z } from 'zod';
import { env } from '@/lib/core/env';
import { callFunction } from '@/lib/core/functions';
import { fail, ok, settle, type Result } from '@/lib/core/result';
import type { Session } from '@/lib/core/session';

const LARGEST = 25 * 1024 * 1024;

export type UploadTicket = {
  bucket: string;
  path: string;
  /** Where one request puts the whole file. */
  url: string;
  /** Where a large file goes in pieces, resumed after a lost connection. */
  resumableUrl: string;
  token: string;
};

/** A way for one file, or for a call's recording, into quarantine. Storage lets nobody in without one. */
export async function issueTicket(
  { db }: Session,
  { bytes, callId }: { bytes: number; callId?: string },
): Promise<Result<UploadTicket>> {
  const opened = settle(await db.rpc('open_upload', { bytes, call: callId }));
  if (!opened.ok) return opened;
  return signTicket(db, callId ? 'recording_uploads' : 'uploads', opened.data);
}

/** A new way to the same place, for what takes longer than a way lasts: what has arrived there counts. */
export async function renewTicket({ db }: Session, path: string): Promise<Result<UploadTicket>> {
  const renewed = settle(await db.rpc('renew_upload', { path }));
  return renewed.ok ? signTicket(db, 'recording_uploads', path) : renewed;
}

async function signTicket(
  db: Session['db'],
  bucket: string,
  path: string,
): Promise<Result<UploadTicket>> {
  const { data, error } = await db.storage.from(bucket).createSignedUploadUrl(path);
  if (error) {
    return fail({ kind: 'forbidden', message: 'You cannot upload files just now.' });
  }
  return ok({
    bucket,
    path: data.path,
    url: data.signedUrl,
    resumableUrl: `${env().NEXT_PUBLIC_SUPABASE_URL}/storage/v1/upload/resumable/sign`,
    token: data.token,
  });
}

/** A way for one file into the person's own quarantine. */
export async function startUpload(
  session: Session,
  { bytes }: { name: string; bytes: number },
): Promise<Result<UploadTicket>> {
  if (bytes > LARGEST) {
    return fail({
      kind: 'too_large',
      message: 'This file is larger than 25 MB. Nothing was uploaded.',
    });
  }
  return issueTicket(session, { bytes });
}

const kept = z.object({ file_id: z.uuid() });

/** Has the bytes looked at and kept for a client, or says why not. */
export async function inspectUpload(
  { db }: Session,
  { path, clientId, name }: { path: string; clientId: string; name: string },
): Promise<Result<{ fileId: string }>> {
  const answer = await callFunction(
    db,
    'inspect-upload',
    { path, client_id: clientId, name },
    kept,
  );
  return answer.ok ? ok({ fileId: answer.data.file_id }) : answer;
}
