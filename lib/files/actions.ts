'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { text } from '@/lib/core/text';
import { inspectUpload, startUpload } from './upload';

const file = z.object({ name: text(200, 1), bytes: z.number().int().positive() });

/** A way for one file into the person's own quarantine. */
export const beginUpload = defineAction(file, startUpload);

const uploaded = z.object({ clientId: z.uuid(), path: z.string().max(200), name: text(200, 1) });

/** The uploaded bytes are checked; what passes is a file of the client's, known by its id. */
export const keepUpload = defineAction(uploaded, inspectUpload);
