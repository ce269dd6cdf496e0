import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Interactions } from '@/components/ui/interactions';
import { Toaster } from '@/components/ui/toaster';
import './globals.css';

const geist = localFont({
  src: '../public/fonts/geist-latin.woff2',
  weight: '100 900',
  variable: '--font-geist',
});

const geistMono = localFont({
  src: '../public/fonts/geist-mono-latin.woff2',
  weight: '100 900',
  variable: '--font-geist-mono',
  preload: false,
});

// The rest of the alphabet, fetched only by a page that has such a letter in it.
const geistExtended = localFont({
  src: '../public/fonts/geist-extended.woff2',
  weight: '100 900',
  variable: '--font-geist-extended',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+0400-052F, U+1E00-1EFF',
    },
  ],
});

const fonts = `${geist.variable} ${geistMono.variable} ${geistExtended.variable}`;

export const metadata: Metadata = {
  title: { default: 'MarketingOS', template: '%s · MarketingOS' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get('theme')?.value;
  return (
    <html
      lang="en-GB"
      className={fonts}
      data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}
      suppressHydrationWarning // the toggle may have changed data-theme before React arrives
    >
      <body>
        {children}
        <Interactions />
        <Toaster />
      </body>
    </html>
  );
}
