import { z } from 'zod';

export const OwnRequest = z.object({ requestId: z.uuid() });
