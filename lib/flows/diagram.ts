import type { Enum } from '@/lib/core/rows';
import type { DelayUnit, StepKind } from './format';
import type { Branch } from './path';
import type { MessageStatus } from './status';

/** One step with everything its place in the diagram shows. */
export type DiagramStep = {
  id: string;
  kind: StepKind;
  split_id: string | null;
  branch: Branch | null;
  position: number;
  name: string;
  condition: string;
  delay_amount: number | null;
  delay_unit: DelayUnit | null;
  status: MessageStatus | null;
  /** When it leaves: "Day 3". */
  leaves: string;
  copy: { version: number; subject: string; preview: string } | null;
  design: { version: number; fileId: string; mime: string } | null;
  /** What the client has said about it, in a line. */
  decision: { status: Enum<'approval_status'>; text: string } | null;
};
