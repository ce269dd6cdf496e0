'use client';

import { PageBar, PageBody } from '@/components/shell/page';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

type Props = { error: Error & { digest?: string }; retry: () => void };

/** The frame stays: only the page beside it failed. */
export default function TeamError({ error, retry }: Props) {
  return (
    <>
      <PageBar title="Could not be shown" />
      <PageBody>
        <EmptyState
          title="This page could not be shown"
          action={<Button onClick={retry}>Try again</Button>}
        >
          Something failed on our side. Nothing you saved is lost.
          {error.digest && ` If it stays like this, send us this number: ${error.digest}.`}
        </EmptyState>
      </PageBody>
    </>
  );
}
