import { App } from '@supabase/lite';
import { randomBytes } from 'node:crypto';
import type { LocalContext } from '../context.ts';
import { SHORTEST } from './auth/passwords.ts';
import type { GatewayConnection } from './rest/connection.ts';
import { requestScope } from './request-scope.ts';

export const ACCESS_TOKEN_SECONDS = 600;
const LINK_SECONDS = 24 * 60 * 60;

export type Lite = ReturnType<typeof createLite>;

type Mail = { to: string; subject: string; text?: string };

/**
 * Supabase's own PostgREST- and GoTrue-compatible handlers. They never see a token: who is asking
 * was settled by the gateway and comes along in the request's scope.
 */
export function createLite(
  ctx: LocalContext,
  connection: GatewayConnection,
  deliver: (mail: Mail) => Promise<void>,
) {
  const resolver = async () => ({
    type: 'publishable' as const,
    claims: { ...requestScope.getStore()?.claims },
  });
  return new App({
    connection,
    api: { enabled: true, schemas: ['public'] },
    auth: {
      enabled: true,
      site_url: ctx.appUrl,
      jwt_secret: randomBytes(32).toString('hex'),
      jwt_expiry: ACCESS_TOKEN_SECONDS,
      minimum_password_length: SHORTEST,
      enable_signup: true,
      email: {
        enable_signup: true,
        enable_confirmations: true,
        otp_expiry: LINK_SECONDS,
        double_confirm_changes: false,
      },
    },
    studio: { enabled: false },
    storage: { enabled: false },
    options: {
      server: { apiKeys: { resolver }, disableStudio: true, disableFallback: true },
      drivers: { email: { send: deliver } },
    },
  });
}
