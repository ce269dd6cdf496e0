import { expect } from '@playwright/test';

type Mail = { to: string; subject: string; text: string };

async function mailsTo(address: string): Promise<Mail[]> {
  const mailbox = process.env.E2E_MAILBOX_URL ?? '';
  const answer = await fetch(`${mailbox}/api/messages?to=${encodeURIComponent(address)}`);
  return answer.json();
}

/** Waits for a mail with a link like this and gives the newest one's link. */
export async function linkMailedTo(address: string, like: RegExp): Promise<string> {
  let found = '';
  await expect
    .poll(
      async () => {
        for (const { text } of await mailsTo(address)) {
          found ||= like.exec(text)?.[0] ?? '';
        }
        return found;
      },
      { message: `a link mailed to ${address}`, timeout: 15_000 },
    )
    .not.toBe('');
  return found;
}

export const CONFIRM = /https?:\/\/\S+\/auth\/confirm\S+/;
export const INVITATION = /https?:\/\/\S+\/invite\/[0-9a-f]{64}/;

/** Waits for a mail that says this and gives its subject. */
export async function subjectMailedTo(address: string, like: string): Promise<string> {
  let found = '';
  await expect
    .poll(
      async () => {
        const mail = (await mailsTo(address)).find(({ text }) => text.includes(like));
        found = mail?.subject ?? '';
        return found;
      },
      { message: `a mail to ${address} about ${like}`, timeout: 15_000 },
    )
    .not.toBe('');
  return found;
}

/** Waits for a mail about this record and gives the link in it that opens it without a password. */
export async function linkAbout(address: string, title: string): Promise<string> {
  let found = '';
  await expect
    .poll(
      async () => {
        const mail = (await mailsTo(address)).find(({ subject }) => subject.includes(title));
        found = /https?:\/\/\S+\/decide\/[0-9a-f]{64}/.exec(mail?.text ?? '')?.[0] ?? '';
        return found;
      },
      { message: `a link about ${title} to ${address}`, timeout: 15_000 },
    )
    .not.toBe('');
  return found;
}
