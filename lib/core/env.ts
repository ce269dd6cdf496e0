import { z } from 'zod';

const schema = z.object({
  NEXT_PUBLIC_SUPABASE_URL: z.url(),
  NEXT_PUBLIC_SUPABASE_ANON_KEY: z.string().min(20),
  APP_URL: z.url(),
  DOORS_SECRET: z.string().min(32),
  CLIENT_ADDRESS_HEADER: z.string().min(1).default('x-forwarded-for'),
});

export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/** Read as one object at run time, so that a build carries no one's settings. Throws naming what is missing. */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Settings are missing or wrong (see .env.example):\n${wrong.join('\n')}`);
  }
  return (parsed = result.data);
}
