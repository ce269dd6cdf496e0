'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/core/action';
import { settle } from '@/lib/core/result';
import { stamped } from '@/lib/core/stamped';
import { text } from '@/lib/core/text';

const comment = z.object({
  subjectKind: z.enum([
    'task',
    'campaign',
    'request',
    'post',
    'annotation',
    'popup',
    'ab_test',
    'flow',
    'flow_email',
  ]),
  subjectId: z.uuid(),
  parentId: z.uuid().optional(),
  audience: z.enum(['internal', 'client']),
  body: text(10_000, 1),
  mentions: z.array(z.uuid()).max(20).default([]),
});

export const addComment = defineAction(comment, async ({ db }, said) =>
  settle(
    await db
      .from('comments')
      .insert(
        stamped({
          subject_kind: said.subjectKind,
          subject_id: said.subjectId,
          parent_id: said.parentId ?? null,
          audience: said.audience,
          body: said.body,
          mentions: said.mentions,
        }),
      )
      .select('id')
      .single(),
  ),
);
