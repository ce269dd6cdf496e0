export type Letter = { to: string; subject: string; text: string; html: string };

type Parts = {
  to: string;
  subject: string;
  lines: string[];
  action?: { label: string; url: string };
  foot: string;
};

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

// What a person typed stays on its line: it adds no header to a mail and no paragraph to a letter.
const oneLine = (text: string) =>
  text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
const SUBJECT = 200;
const subjectLine = (text: string) => [...oneLine(text)].slice(0, SUBJECT).join('').toWellFormed();

/** One plain layout for every letter: words, at most one button, and why it came. */
export function letter({ to, subject, lines: written, action, foot }: Parts): Letter {
  const lines = written.map(oneLine);
  const paragraphs = lines.map((line) => `<p style="margin:0 0 12px">${escape(line)}</p>`).join('');
  const button = action
    ? `<p style="margin:20px 0"><a href="${escape(action.url)}" style="background:#1f2a5c;color:#fff;padding:12px 18px;border-radius:6px;text-decoration:none;font-weight:600">${escape(action.label)}</a></p>
       <p style="margin:0 0 12px;color:#57534e;font-size:13px">${escape(action.url)}</p>`
    : '';
  return {
    to,
    subject: subjectLine(subject),
    text: [...lines, ...(action ? [`${action.label}: ${action.url}`] : []), foot].join('\n\n'),
    html: `<!doctype html><html lang="en"><body style="margin:0;background:#fff"><div style="max-width:560px;margin:0 auto;padding:32px 20px;font:16px/24px system-ui,sans-serif;color:#1c1917">${paragraphs}${button}<p style="margin:24px 0 0;color:#57534e;font-size:13px">${escape(foot)}</p></div></body></html>`,
  };
}

export type InvitationMail = {
  to: string;
  name: string;
  agency: string;
  invitedBy: string;
  url: string;
};

export const invitation = ({ to, name, agency, invitedBy, url }: InvitationMail) =>
  letter({
    to,
    subject: `${invitedBy} invites you to ${agency}`,
    lines: [
      `Hello ${name},`,
      `${invitedBy} has invited you to work with ${agency}. Choose a password and you are in.`,
    ],
    action: { label: 'Accept the invitation', url },
    foot: 'The link works once and for seven days. If you did not expect it, ignore this mail.',
  });

export const accountExists = ({ to, agency, url }: { to: string; agency: string; url: string }) =>
  letter({
    to,
    subject: `${agency} wanted to invite you`,
    lines: [
      `${agency} invited this address, but it already has an account. One address can belong to one agency only.`,
      'Sign in with the account you have, or ask to be invited with another address.',
    ],
    action: { label: 'Sign in', url },
    foot: 'You get this mail because somebody entered your address in an invitation.',
  });

export type ApprovalMail = {
  to: string;
  name: string;
  title: string;
  client: string;
  decideBy: string | null;
  url: string;
};

const FOR_YOU =
  'The button opens it without a password and is meant for you alone: please do not pass this mail on.';

export const approvalRequest = ({
  to,
  name,
  title,
  client,
  decideBy,
  url,
  handedBy,
}: ApprovalMail & { handedBy: string | null }) =>
  letter({
    to,
    subject: handedBy ? `${handedBy} hands “${title}” to you` : `“${title}” is ready for you`,
    lines: [
      `Hello ${name},`,
      `${handedBy ? `${handedBy} asks you to decide: ` : ''}“${title}” for ${client} is ready to be looked at. Nothing goes out before you approve it.`,
      ...(decideBy ? [`Please decide by ${decideBy}.`] : []),
    ],
    action: { label: 'Look and decide', url },
    foot: `You get this mail because you approve what is sent for ${client}. ${FOR_YOU}`,
  });

const WHEN: Readonly<Record<string, (decideBy: string) => string>> = {
  before: (decideBy) => `A decision is needed by ${decideBy}.`,
  on: () => 'A decision is needed today.',
  after: (decideBy) => `A decision was needed by ${decideBy}.`,
};

export const approvalReminder = ({
  to,
  name,
  title,
  client,
  decideBy,
  url,
  when,
}: ApprovalMail & { when: string }) =>
  letter({
    to,
    subject: `“${title}” still waits for you`,
    lines: [
      `Hello ${name},`,
      `“${title}” for ${client} still waits for your decision. ${decideBy ? (WHEN[when]?.(decideBy) ?? '') : ''}`,
    ],
    action: { label: 'Look and decide', url },
    foot: `You get this mail because you approve what is sent for ${client}. ${FOR_YOU}`,
  });

export type OverdueMail = ApprovalMail & { waitsFor: string | null };

export const approvalOverdue = ({
  to,
  name,
  title,
  client,
  decideBy,
  waitsFor,
  url,
}: OverdueMail) =>
  letter({
    to,
    subject: `${client} has not decided about “${title}”`,
    lines: [
      `Hello ${name},`,
      `“${title}” waits for ${waitsFor ?? `somebody at ${client}`}${decideBy ? `, and was due on ${decideBy}` : ''}. They were reminded; now it is your turn to ask.`,
    ],
    action: { label: 'Open the campaign', url },
    foot: `You get this mail because you manage the account of ${client}.`,
  });
