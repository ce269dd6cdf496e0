import { z } from 'zod';

const isKey = (text: string) => [16, 24, 32].includes(Buffer.from(text, 'base64').length);

const schema = z
  .object({
    NEXT_PUBLIC_SUPABASE_URL: z.url(),
    NEXT_PUBLIC_SUPABASE_ANON_KEY: z.string().min(20),
    APP_URL: z.url(),
    DOORS_SECRET: z.string().min(32),
    CLIENT_ADDRESS_HEADER: z.string().min(1).default('x-forwarded-for'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
      .string()
      .refine((text) => text === '' || isKey(text), 'must be 16, 24 or 32 bytes in base64')
      .default(''),
  })
  // On one's own machine Next makes a key with every build; online, the next deploy or a second instance would not
  // know it, and whoever has a form open could not send it.
  .refine(
    ({ APP_URL, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }) =>
      key !== '' || !APP_URL.startsWith('https:'),
    {
      path: ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'],
      message: 'is missing, and needed where APP_URL is https',
    },
  );

export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/** Read as one object at run time, so that a build carries no one's settings. Throws naming what is missing. */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const wrong = result.error.issues.map(({ path, message }) => {
      const name = path.join('.');
      return `  ${name}: ${process.env[name] || message.startsWith('is missing') ? message : 'is missing'}`;
    });
    throw new Error(`Settings are missing or wrong (see .env.example):\n${wrong.join('\n')}`);
  }
  return (parsed = result.data);
}
