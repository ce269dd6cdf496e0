import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mailbox } from '../mailbox/store.ts';
import type { Link, LinkType } from './links.ts';

/** The same templates that a hosted project is given, in the same notation. */
const FOLDER = join(import.meta.dirname, '../../../templates');

type MailType = LinkType | 'email_change' | 'reauthentication';
type Fields = Link & { email: string; newEmail?: string; siteUrl: string; redirectTo?: string };

const TEMPLATES: Record<MailType, { file: string; subject: string }> = {
  signup: { file: 'confirmation', subject: 'Confirm your e-mail address' },
  invite: { file: 'invite', subject: 'You have been invited' },
  magiclink: { file: 'magic_link', subject: 'Your sign-in link' },
  recovery: { file: 'recovery', subject: 'Reset your password' },
  email_change: { file: 'email_change', subject: 'Confirm your new e-mail address' },
  reauthentication: { file: 'reauthentication', subject: 'Your confirmation code' },
};

export async function sendAuthMail(mailbox: Mailbox, type: MailType, fields: Fields) {
  const { file, subject } = TEMPLATES[type];
  const html = fill(readFileSync(join(FOLDER, `${file}.html`), 'utf8'), {
    SiteURL: fields.siteUrl,
    RedirectTo: sameSite(fields.redirectTo, fields.siteUrl),
    TokenHash: fields.tokenHash,
    Token: fields.otp,
    Email: fields.email,
    NewEmail: fields.newEmail ?? '',
  });
  await mailbox.add({
    channel: 'email',
    to: fields.newEmail ?? fields.email,
    subject,
    html,
    text: textOf(html),
  });
}

// Like Go's templates, values are escaped for where they stand: in a query, or in text.
function fill(template: string, values: Record<string, string>): string {
  return template.replace(
    /([?&;]\w+=)?\{\{ \.(\w+) \}\}/g,
    (_, query: string | undefined, name) => {
      const value = values[name] ?? '';
      return query ? query + encodeURIComponent(value) : escapeHtml(value);
    },
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function sameSite(redirectTo: string | undefined, siteUrl: string): string {
  if (!redirectTo || !URL.canParse(redirectTo, siteUrl)) return siteUrl;
  const target = new URL(redirectTo, siteUrl);
  return target.origin === new URL(siteUrl).origin ? target.href : siteUrl;
}

function textOf(html: string): string {
  const linked = html.replace(/<a\s[^>]*href="([^"]*)"[^>]*>(.*?)<\/a\s*>/gs, '$2: $1');
  return linked
    .replace(/<(style|title)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}
