'use client';

import { Button } from '@/components/ui/button';

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  return (
    <main
      data-surface="public"
      className="mx-auto grid min-h-dvh max-w-94 content-center gap-6 bg-surface p-4"
    >
      <div>
        <h1 className="text-28">This page could not be shown</h1>
        <p className="mt-1 text-14 text-pretty text-dim">
          Something failed on our side. Nothing you saved is lost. Try again; if it stays like this,
          send us the number below.
        </p>
        {error.digest && <p className="mt-3 font-mono text-13 text-faint">{error.digest}</p>}
      </div>
      <Button size="touch" wide onClick={retry}>
        Try again
      </Button>
    </main>
  );
}
