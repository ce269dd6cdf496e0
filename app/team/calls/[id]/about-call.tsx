import { CallFields } from '@/components/calls/call-fields';
import { ConsentFields } from '@/components/calls/consent-fields';
import { Chip } from '@/components/ui/chip';
import { Fact, Facts } from '@/components/ui/facts';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SaveDialog } from '@/components/ui/save-dialog';
import { TextLink } from '@/components/ui/text-link';
import { deleteCall, saveCall, stateConsent } from '@/lib/calls/actions';
import { removeRecording } from '@/lib/calls/recording-actions';
import { lasted, weight } from '@/lib/calls/format';
import { consentNames } from '@/lib/calls/names';
import { campaignNumber } from '@/lib/campaigns/names';
import { day, toLocal } from '@/lib/core/clock';
import type { LoadedCall } from './record';

type Props = { loaded: LoadedCall; zone: string };

/** The call's facts, on whose word it was recorded, and the ways to correct either. */
export function AboutCall({ loaded, zone }: Props) {
  const { call, client, mayManage, consentBy } = loaded;
  return (
    <div className="grid gap-3 border-b border-line p-4">
      <Facts columns={1}>
        <Fact name="Client">
          {client && <TextLink href={`/team/clients/${client.slug}`}>{client.name}</TextLink>}
        </Fact>
        {call.campaign && (
          <Fact name="About">
            <TextLink href={`/team/campaigns/${call.campaign.id}`} className="truncate">
              {campaignNumber(call.campaign.number)} {call.campaign.title}
            </TextLink>
          </Fact>
        )}
        {(call.duration_seconds || call.file) && (
          <Fact name="Length">
            {[
              call.duration_seconds && lasted(call.duration_seconds),
              call.file && weight(call.file.bytes),
            ]
              .filter(Boolean)
              .join(', ')}
          </Fact>
        )}
        <Fact name="Consent">
          {call.consent_at && call.consent_way ? (
            <span className="py-1 wrap-anywhere">
              {call.consent_from}
              <span className="block text-12 text-faint">
                {consentNames[call.consent_way]}, {day(call.consent_at, zone)}
                {consentBy && `, written down by ${consentBy}`}
              </span>
            </span>
          ) : (
            <span className="text-faint">Nobody has agreed to be recorded</span>
          )}
        </Fact>
      </Facts>
      {call.attendees.length > 0 && (
        <ul aria-label="Who was there" className="flex flex-wrap gap-1">
          {call.attendees.map((name) => (
            <li key={name} className="max-w-full">
              <Chip className="max-w-full truncate">{name}</Chip>
            </li>
          ))}
        </ul>
      )}
      {mayManage && (
        <div className="-ml-2 flex flex-wrap">
          <EditCall loaded={loaded} zone={zone} />
          {call.consent_at && <StateConsent loaded={loaded} zone={zone} quiet />}
          <RemoveCall loaded={loaded} />
        </div>
      )}
    </div>
  );
}

function RemoveCall({ loaded: { call } }: Pick<Props, 'loaded'>) {
  return (
    <>
      {call.file && (
        <SaveDialog
          id="remove-recording"
          trigger="Remove the recording"
          title="Remove the recording?"
          submit="Remove the recording"
          action={removeRecording}
          variant="danger"
          quiet
        >
          <input type="hidden" name="callId" value={call.id} />
          <p className="text-dim">
            Nobody can open it from then on, and its file is deleted within a day. The transcript,
            the notes and what was agreed stay. It is on record that you removed it.
          </p>
        </SaveDialog>
      )}
      <SaveDialog
        id="delete-call"
        trigger="Delete the call"
        title={`Delete “${call.title}”?`}
        submit="Delete the call"
        action={deleteCall}
        variant="danger"
        quiet
      >
        <input type="hidden" name="callId" value={call.id} />
        <p className="text-dim">
          Its recording, transcript, notes and action items go with it and do not come back. Tasks
          that were made of it stay. It is on record that you deleted it.
        </p>
      </SaveDialog>
    </>
  );
}

function EditCall({ loaded: { call, campaigns }, zone }: Props) {
  const listed = campaigns.map(({ id, number, title }) => ({
    id,
    label: `${campaignNumber(number)} ${title}`,
  }));
  const own = call.campaign;
  const known = own && !listed.some(({ id }) => id === own.id);
  return (
    <SaveDialog
      id="edit-call"
      trigger="Edit details"
      title="Edit details"
      submit="Save"
      action={saveCall}
      quiet
    >
      <input type="hidden" name="callId" value={call.id} />
      <CallFields
        values={{
          title: call.title,
          attendees: call.attendees,
          link: call.link,
          campaignId: call.campaign_id,
        }}
        heldAt={toLocal(call.occurred_at, zone)}
        zone={zone}
        campaigns={
          known
            ? [{ id: own.id, label: `${campaignNumber(own.number)} ${own.title}` }, ...listed]
            : listed
        }
      />
    </SaveDialog>
  );
}

export function StateConsent({ loaded: { call }, zone, quiet }: Props & { quiet?: boolean }) {
  return (
    <SaveDialog
      id="state-consent"
      trigger={quiet ? 'Correct the consent' : 'Write down the consent'}
      title="Who agreed to be recorded?"
      submit="Write it down"
      action={stateConsent}
      variant={quiet ? undefined : 'primary'}
      quiet={quiet}
    >
      <input type="hidden" name="callId" value={call.id} />
      <ConsentFields from={call.consent_from} way={call.consent_way} required />
      <Field label="When they agreed" hint={`In ${zone}`}>
        {(control) => (
          <Input
            name="consentAt"
            type="datetime-local"
            required
            defaultValue={toLocal(call.consent_at ?? call.occurred_at, zone)}
            {...control}
          />
        )}
      </Field>
      <p className="text-12 text-faint">It is kept with your name, and changes are on record.</p>
    </SaveDialog>
  );
}
