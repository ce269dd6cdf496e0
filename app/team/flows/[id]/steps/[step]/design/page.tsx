import { notFound } from 'next/navigation';
import { DesignProof } from '@/app/team/design-proof';
import { loadMessage } from '@/app/team/flows/message';
import { DesignUpload } from '@/components/files/design-upload';
import { Scroll } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { lockedMessage } from '@/lib/flows/format';
import { addMessageDesign, startMessageUpload } from '@/lib/flows/version-actions';

type Props = {
  params: Promise<{ id: string; step: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
};

const ENDED: Partial<Record<string, string>> = {
  archived: 'This flow is archived.',
  cancelled: 'This is cancelled.',
};

/** The proof of one message's design, with every pin on it. */
export default async function MessageDesignPage({ params, searchParams }: Props) {
  const [{ id, step: stepId }, { version }] = await Promise.all([params, searchParams]);
  const loaded = await loadMessage(id, stepId);
  if (loaded?.step.kind !== 'email') notFound();
  const { session, flow, can, step, designs } = loaded;
  const shown = version ? designs.find((one) => String(one.version) === version) : designs[0];
  if (version && !shown) notFound();
  const mayUpload = can('campaigns.edit_design') && !lockedMessage(flow.status, step.status);
  const upload = mayUpload && (
    <DesignUpload
      subjectId={step.id}
      next={(designs[0]?.version ?? 0) + 1}
      start={startMessageUpload}
      add={addMessageDesign}
    />
  );
  if (shown) {
    return (
      <DesignProof
        session={session}
        subject={{ kind: 'flow_email', id: step.id }}
        clientId={flow.client_id}
        designs={designs}
        shown={shown}
        base={`/team/flows/${flow.id}/steps/${step.id}/design`}
        can={can}
        ended={ENDED[flow.status] ?? null}
        upload={upload}
      />
    );
  }
  return (
    <Scroll aria-label="Design">
      <div className="grid gap-4 p-4">
        {upload && <div className="max-w-90">{upload}</div>}
        <EmptyState title="No design yet">
          {mayUpload
            ? 'Upload the first version: it stays beside every later one.'
            : 'The flow’s designer uploads it here.'}
        </EmptyState>
      </div>
    </Scroll>
  );
}
