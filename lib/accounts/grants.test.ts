import { expect, test } from 'vitest';
import { differs, reachesFor, type Ceiling } from './grants';

const ceiling = (
  role: Ceiling['role'],
  permission: string,
  reach: Ceiling['reach'],
  default_reach: Ceiling['default_reach'],
): Ceiling => ({ role, permission, reach, default_reach });

const CEILINGS = [
  ceiling('admin', 'campaigns.schedule', 'agency', 'agency'),
  ceiling('implementor', 'campaigns.schedule', 'agency', 'own'),
  ceiling('designer', 'campaigns.schedule', 'agency', null),
  ceiling('admin', 'clients.create', 'agency', 'agency'),
  ceiling('staff', 'clients.create', 'agency', null),
  ceiling('admin', 'clients.read', 'agency', 'agency'),
  ceiling('copywriter', 'clients.read', 'agency', 'assigned'),
  ceiling('client_user', 'clients.read', 'member', 'member'),
];

test.each([
  ['designer', 'campaigns.schedule', ['own', 'agency']],
  ['staff', 'clients.create', ['agency']],
  ['copywriter', 'clients.read', ['assigned', 'agency']],
  ['client_user', 'clients.read', ['member']],
  ['creator', 'clients.read', []],
] as const)('what %s may be given of %s: %j', (role, permission, reaches) => {
  expect(reachesFor(CEILINGS, role, permission)).toEqual(reaches);
});

test('a role differs by what it has more, less or further', () => {
  const grant = { role: 'copywriter', permission: 'clients.read' } as const;
  expect(differs(CEILINGS, [{ ...grant, reach: 'assigned' }], 'copywriter')).toBe(false);
  expect(differs(CEILINGS, [{ ...grant, reach: 'agency' }], 'copywriter')).toBe(true);
  expect(differs(CEILINGS, [], 'copywriter')).toBe(true);
  expect(differs(CEILINGS, [], 'staff')).toBe(false);
});
