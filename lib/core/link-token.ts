import { z } from 'zod';

/** What stands in a mail's link: who acts, and about what. */
export const LinkToken = z.string().regex(/^[0-9a-f]{64}$/);
