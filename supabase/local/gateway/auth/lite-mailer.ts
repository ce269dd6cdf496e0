import type { LocalContext } from '../../context.ts';
import type { Mailbox } from '../mailbox/store.ts';
import { requestScope } from '../request-scope.ts';
import { sendAuthMail } from './mails.ts';

type Mail = { to: string; text?: string };

/** lite's mails carry links that only its own pages answer; the code in them becomes ours. */
export function createAuthMailer(ctx: LocalContext, mailbox: Mailbox) {
  return async ({ to, text = '' }: Mail): Promise<void> => {
    const link = new URL(/https?:\S+/.exec(text)?.[0] ?? ctx.appUrl);
    const changing = link.searchParams.get('type') === 'email_change';
    await sendAuthMail(mailbox, changing ? 'email_change' : 'reauthentication', {
      otp: /\b\d{6}\b/.exec(text)?.[0] ?? '',
      tokenHash: link.searchParams.get('token') ?? '',
      email: String(requestScope.getStore()?.claims.email ?? to),
      ...(changing && { newEmail: to }),
      siteUrl: ctx.appUrl,
    });
  };
}
