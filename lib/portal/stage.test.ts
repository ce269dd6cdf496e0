import { expect, test } from 'vitest';
import { flowStage, lastingWords, popupStage } from './stage';

test('a flow is with the client while any of its parts waits for them, and only then', () => {
  expect(flowStage('making', true)).toBe('with_you');
  expect(flowStage('client_approval', true)).toBe('with_you');
  expect(flowStage('client_approval', false)).toBe('making');
  expect(flowStage('archived', false)).toBe('over');
});

test('a popup that is being changed is back with the team, whatever becomes of it there', () => {
  expect(popupStage(null, false)).toBe('back');
  expect(popupStage('live', false)).toBe('live');
  expect(lastingWords[popupStage('archived', false)]).toBe('No longer live');
});
