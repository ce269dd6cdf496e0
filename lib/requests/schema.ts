import { z } from 'zod';
import { text } from '@/lib/core/text';
import { questions, REQUEST_KINDS, type RequestKind, SCOPE_CHOICES } from './kinds';

const DAY = 24 * 60 * 60 * 1000;

const wished = z.union([
  z.literal(''),
  z.iso
    .date('Write the day as a date.')
    .refine(
      (date) => Date.parse(date) > Date.now() - 2 * DAY,
      'Choose a day that is still to come.',
    )
    .refine(
      (date) => Date.parse(date) < Date.now() + 3 * 365 * DAY,
      'That is more than three years away.',
    ),
]);

/** One kind's own questions; a question that is not asked has no answer. */
function answersFor(kind: RequestKind) {
  return z.object(
    Object.fromEntries(
      questions[kind].map(({ name, options, needed, url }) => {
        if (options) {
          const known = z.enum(
            options.map(([value]) => value),
            'Choose one.',
          );
          return [name, needed ? known : z.union([z.literal(''), known]).default('')];
        }
        if (url) {
          const link = z.url({ protocol: /^https?$/, error: 'Write the link with https://.' });
          return [name, z.union([z.literal(''), link.max(500)]).default('')];
        }
        if (name === 'emails') {
          const amount = z.string().regex(/^([1-9]|1\d|20)$/, 'A number from 1 to 20.');
          return [name, z.union([z.literal(''), amount]).default('')];
        }
        return [name, needed ? text(2000, 1) : text(2000).default('')];
      }),
    ),
  );
}

const answerSchemas = Object.fromEntries(
  REQUEST_KINDS.map((kind) => [kind, answersFor(kind)]),
) as Record<RequestKind, ReturnType<typeof answersFor>>; // one for each of REQUEST_KINDS

const common = z.looseObject({
  requestId: z.uuid(),
  clientId: z.uuid(),
  kind: z.enum(REQUEST_KINDS, 'Choose what it is.'),
  title: text(200, 1),
  details: text(10_000).default(''),
  desiredOn: wished.default(''),
  urgentReason: text(500).default(''),
  scopeChoice: z.union([z.literal(''), z.enum(SCOPE_CHOICES)]).default(''),
  files: z.array(z.uuid()).max(10, 'At most ten files.').default([]),
});

/** What a client asks for: the same few fields, and the kind's own questions. */
export const WishedWork = common.transform((wish, context) => {
  const parsed = answerSchemas[wish.kind].safeParse(wish);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
    return z.NEVER;
  }
  const answers = Object.fromEntries(
    Object.entries(parsed.data).filter(([, value]) => value !== ''),
  );
  const { requestId, clientId, kind, title, details, desiredOn, urgentReason, scopeChoice, files } =
    wish;
  return {
    requestId,
    clientId,
    kind,
    title,
    details,
    desiredOn,
    urgentReason,
    scopeChoice,
    files,
    answers: answers as Record<string, string>, // every answer is text, as answersFor has it
  };
});
export type WishedWork = z.output<typeof WishedWork>;
