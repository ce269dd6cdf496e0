import { expect, test } from 'vitest';
import { campaignCan } from './reach';

const tomasz = 'tomasz';
const viewer = {
  userId: tomasz,
  viewing: false,
  permissions: { 'campaigns.edit_copy': 'own' },
} as const;

test('a copywriter moves only the copy that is theirs', () => {
  expect(
    campaignCan(viewer, [{ duty: 'copywriter', user_id: tomasz }])('campaigns.edit_copy'),
  ).toBe(true);
  expect(campaignCan(viewer, [{ duty: 'designer', user_id: tomasz }])('campaigns.edit_copy')).toBe(
    false,
  );
  expect(campaignCan(viewer, [])('campaigns.edit_copy')).toBe(false);
});

test('a manager reaches every campaign, and nobody writes while looking as somebody else', () => {
  const manager = {
    userId: 'callum',
    viewing: false,
    permissions: { 'campaigns.approve_qa': 'agency' },
  } as const;
  expect(campaignCan(manager, [])('campaigns.approve_qa')).toBe(true);
  expect(campaignCan({ ...manager, viewing: true }, [])('campaigns.approve_qa')).toBe(false);
  expect(campaignCan(manager, [])('campaigns.delete')).toBe(false);
});
