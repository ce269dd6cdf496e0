import { RecordingUpload } from '@/components/calls/recording-upload';
import { TranscriptImport } from '@/components/calls/transcript-import';
import { EmptyState } from '@/components/ui/empty-state';
import { StateConsent } from './about-call';
import type { LoadedCall } from './record';

/** What a call still lacks: its recording, once somebody agreed to it, and its transcript. */
export function Bring({ loaded, zone }: { loaded: LoadedCall; zone: string }) {
  const { call, transcript, mayManage } = loaded;
  if (!mayManage)
    return call.file || transcript ? null : (
      <EmptyState title="Nothing was recorded">
        This call has neither a recording nor a transcript yet.
      </EmptyState>
    );
  return (
    <div className="grid max-w-180 gap-4 p-4">
      {!call.file && call.consent_at && <RecordingUpload callId={call.id} />}
      {!call.file && !call.consent_at && (
        <div className="grid justify-items-start gap-3 rounded-8 border border-line-strong p-4">
          <p>
            <b className="block font-medium">A recording is kept only with consent.</b>
            <span className="text-dim">
              Say who agreed to be recorded, and how. Then it can be uploaded here, or linked to.
            </span>
          </p>
          <StateConsent loaded={loaded} zone={zone} />
        </div>
      )}
      <TranscriptImport callId={call.id} replaces={transcript !== null} />
    </div>
  );
}
