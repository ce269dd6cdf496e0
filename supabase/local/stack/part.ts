/** One process of the stack. */
export type Part = {
  name: string;
  pid: number;
  exited: Promise<unknown>;
  stop(): Promise<void>;
};
