import type { Machine } from '@/lib/core/machine';
import type { Enum } from '@/lib/core/rows';

export type AnnotationStatus = Enum<'annotation_status'>;

export const annotationMachine: Machine<AnnotationStatus> = {
  open: { resolved: ['annotations.write'] },
  resolved: { open: ['annotations.write'] },
};
