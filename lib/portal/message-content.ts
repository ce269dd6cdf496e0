import { z } from 'zod';
import { copyLines } from './copy';

/** One message of a flow as it was put before the client. */
const MessageContent = z.object({
  sender: z.tuple([z.string(), z.string()]),
  copy: z.tuple([z.string(), z.string(), z.unknown()]).nullable(),
});

/** Its words as they are read: what was approved, whatever is written since. */
export function messageWords(content: unknown) {
  const kept = MessageContent.safeParse(content).data;
  if (!kept) return null;
  const [subject, preview, body] = kept.copy ?? ['', '', null];
  const [name, address] = kept.sender;
  return {
    from: address ? `${name} <${address}>` : name,
    subject,
    preview,
    lines: copyLines(body),
  };
}
export type MessageWords = NonNullable<ReturnType<typeof messageWords>>;
