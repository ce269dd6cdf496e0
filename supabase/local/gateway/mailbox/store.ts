import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Message = {
  id: string;
  channel: 'email' | 'sms' | 'slack';
  to: string;
  from?: string;
  subject?: string;
  html?: string;
  text?: string;
  sent_at: string;
};

export type Mailbox = ReturnType<typeof openMailbox>;

const KEPT = 1000;

/** Every mail, SMS and Slack message that would have left the machine: one file each, newest first. */
export function openMailbox(dir: string) {
  const folder = join(dir, 'mailbox');
  mkdirSync(folder, { recursive: true });
  const path = (id: string) => join(folder, `${id}.json`);
  const messages = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file): Message => JSON.parse(readFileSync(join(folder, file), 'utf8')));

  return {
    async add(message: Omit<Message, 'id' | 'sent_at'>): Promise<Message> {
      const sent_at = new Date().toISOString();
      const id = `${sent_at.replace(/[^0-9]/g, '')}-${randomUUID()}`;
      const stored = { id, sent_at, ...message };
      messages.push(stored);
      await writeFile(path(id), JSON.stringify(stored));
      for (const old of messages.splice(0, messages.length - KEPT))
        rmSync(path(old.id), { force: true });
      return stored;
    },
    list(to?: string | null): Message[] {
      const wanted = to?.toLowerCase();
      return messages.filter((one) => !wanted || one.to.toLowerCase() === wanted).reverse();
    },
    find: (id: string) => messages.find((one) => one.id === id),
  };
}
