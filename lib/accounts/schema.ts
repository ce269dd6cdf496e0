import { z } from 'zod';
import { Constants } from '@/lib/core/database.types';
import { text } from '@/lib/core/text';
import { isCommonPassword } from './passwords';

export const ROLES = Constants.public.Enums.app_role;

const email = z.email('That is no e-mail address.').max(254);
const token = z.string().regex(/^[0-9a-f]{64}$/, 'This link is damaged.');
const next = z.string().max(2000).optional();

// bcrypt reads 72 bytes: a longer password would be cut without a word.
const password = z
  .string()
  .min(12, 'At least 12 characters.')
  .refine((value) => new TextEncoder().encode(value).length <= 72, 'At most 72 characters.')
  .refine(
    (value) => value.isWellFormed() && !value.includes('\0'),
    'This contains characters that cannot be used.',
  )
  .refine((value) => !isCommonPassword(value), 'This one is on every list of stolen passwords.');

export const SignIn = z.object({
  email,
  password: z.string().min(1, 'This is needed.').max(200),
  next,
});
export const SignInLink = z.object({ email, next });
export const ResetRequest = z.object({ email });
export const NewPassword = z.object({ password });

const current_password = z.string().min(1, 'This is needed.').max(200);
export const Profile = z.object({ name: text(120, 1), title: text(80) });
export const NewAddress = z.object({ email, current_password });
export const PasswordChange = z.object({ current_password, password });
export const Acceptance = z.object({ token, name: text(120, 1), password });
export const Confirmation = z.object({
  token_hash: z.string().min(10).max(200),
  type: z.enum(['signup', 'recovery', 'invite', 'magiclink', 'email', 'email_change']),
  next,
});

const role = z.enum(ROLES);
export const Invitation = z.object({
  email,
  name: text(120, 1),
  roles: z.array(role, 'Choose at least one role.').min(1, 'Choose at least one role.'),
  client_id: z.uuid('Choose a client.').optional(),
  approver: z.literal('on').optional(),
});
export const RoleChange = z.object({
  id: z.uuid(),
  roles: z.array(role).min(1, 'Choose at least one role.'),
});
export const PersonId = z.object({ id: z.uuid() });
export const ViewAs = z.object({ id: z.uuid(), next });

/** Selects called `grant.<permission>`; what is left empty is taken away. */
export const RoleGrants = z
  .object({ role })
  .catchall(z.string())
  .transform(({ role, ...fields }) => ({
    role,
    grants: Object.fromEntries(
      Object.entries(fields).flatMap(([name, reach]) =>
        name.startsWith('grant.') ? [[name.slice('grant.'.length), reach || null]] : [],
      ),
    ),
  }));
export const RoleName = z.object({ role });
