import { describe, expect, test } from 'vitest';
import { partOf } from './part';

const LOTTE = { id: 'lotte', name: 'Lotte Dahl' };
const HENRIK = { id: 'henrik', name: 'Henrik Vos' };
const person = ({ id, name }: typeof LOTTE, more: object = {}) => ({
  user_id: id,
  name,
  decision: null as never,
  note: '',
  decided_at: '',
  by_link: false,
  handed_to: null as never,
  handed_note: '',
  waits: true,
  ...more,
});
const reader = { canDecide: true, session: { userId: 'lotte' }, deciders: [LOTTE, HENRIK] };

describe('what is left for whoever looks', () => {
  test('to decide, or to hand on to another', () => {
    expect(partOf([person(LOTTE), person(HENRIK)], reader)).toMatchObject({
      decides: true,
      handsOn: true,
      others: [HENRIK],
      waiting: ['Lotte Dahl', 'Henrik Vos'],
    });
  });

  test.each([
    ['approved', { decision: 'approved', waits: false }],
    ['handed on', { handed_to: 'Henrik Vos', waits: false }],
  ])('nothing once it is %s', (_, did) => {
    expect(partOf([person(LOTTE, did), person(HENRIK)], reader)).toMatchObject({
      decides: false,
      handsOn: false,
      waiting: ['Henrik Vos'],
    });
  });

  test('to decide again what came back, and not to hand it on a second time', () => {
    const back = person(LOTTE, { handed_to: 'Henrik Vos' });
    expect(partOf([back], reader)).toMatchObject({ decides: true, handsOn: false });
  });

  test('to decide for whoever became an approver since', () => {
    expect(partOf([person(HENRIK)], reader)).toMatchObject({ decides: true, handsOn: true });
    expect(partOf([person(HENRIK)], { ...reader, canDecide: false }).decides).toBe(false);
  });
});
