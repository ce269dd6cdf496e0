import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from 'next/constants';
import { env } from './lib/core/env';

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(self), microphone=(), geolocation=(self)' },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
];

// The address is the key: it is handed to nobody, and no list of addresses holds it.
const behindLink = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
];

// A build carries no one's settings and needs none; Vercel, which starts without reading this file, has them by then.
const needsSettings = (phase: string) =>
  phase === PHASE_DEVELOPMENT_SERVER ||
  phase === PHASE_PRODUCTION_SERVER ||
  Boolean(process.env.VERCEL);

export default function config(phase: string): NextConfig {
  if (needsSettings(phase)) env();
  return {
    poweredByHeader: false,
    reactStrictMode: true,
    headers: async () => [
      { source: '/:path*', headers },
      { source: '/decide/:path*', headers: behindLink },
    ],
  };
}
