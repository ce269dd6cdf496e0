import type { Actor } from './actors.ts';
import type { Row, Rule, Standing } from './rules.ts';

/** A call on a north record, and what it answers to whom. */
export type Call = { name: string; statement: string; expected: (by: Actor) => string };

export const row: Row = {
  name: 'north acme',
  agency: 'north',
  client: 'acme',
  reached: true,
  person: 'copywriter',
  key: {},
};

type Answers = [asks: 'reader' | 'writer', rule: Rule, outcome: string][];

/** The first rule that holds answers; nobody at all gets the last word. */
export const answers = (list: Answers, otherwise: string) => (actor: Actor) => {
  for (const [asks, rule, outcome] of list) {
    const by: Standing | null = actor[asks];
    if (by && rule(by, row)) return outcome;
  }
  return otherwise;
};
