import { expect, test } from 'vitest';
import { targetOf, workOf } from './about';

const nothing = { campaign_id: null, flow_id: null, popup_id: null, client_id: null };

test('hours are for the nearest thing they name', () => {
  expect(targetOf(nothing)).toBe('agency');
  expect(targetOf({ ...nothing, client_id: 'c' })).toBe('client:c');
  expect(targetOf({ ...nothing, client_id: 'c', popup_id: 'p' })).toBe('popup:p');
  expect(targetOf({ ...nothing, client_id: 'c', flow_id: 'f' })).toBe('flow:f');
  const { campaign_id, popup_id } = nothing;
  expect(workOf({ campaign_id, popup_id, flow_id: 'f' })).toBe('f');
});
