import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChannelForm } from '@/components/notifications/channel-form';
import { SettingsSection } from '@/components/ui/settings-section';
import { TimesForm } from '@/components/notifications/times-form';
import { ClientColumn, ClientLead } from '@/components/shell/client-shell';
import { dayAndTime } from '@/lib/core/clock';
import { channelRows } from '@/lib/notifications/rows';
import { getSettings, listChoices } from '@/lib/notifications/settings';
import { saveChannels, saveTimes } from '@/lib/notifications/settings-actions';
import { openPortal } from '@/lib/portal/queries/portal';

export const metadata: Metadata = { title: 'Mail preferences' };

type Props = { params: Promise<{ slug: string }> };

export default async function MailPreferencesPage({ params }: Props) {
  const { session, client, visiting } = await openPortal((await params).slug);
  if (visiting) notFound(); // a colleague has their own, on the team's side
  const [settings, choices] = await Promise.all([getSettings(session), listChoices(session)]);
  const zone = settings.time_zone ?? client.time_zone;
  const next = settings.next_digest_at && dayAndTime(settings.next_digest_at, zone);
  return (
    <ClientColumn>
      <ClientLead title="Mail preferences">
        What {session.agency.name} tells you, and when it reaches your mailbox.
      </ClientLead>
      <div className="grid max-w-180 gap-8">
        <SettingsSection
          title="What reaches you"
          about="The inbox is the bell above. A digest gathers what you have not read."
        >
          <ChannelForm
            rows={channelRows('client', choices)}
            channels={['in_app', 'digest', 'mail']}
            save={saveChannels}
          />
        </SettingsSection>
        <SettingsSection title="When mails leave" about="On your clock, never in your quiet hours.">
          <TimesForm times={settings} zone={client.time_zone} next={next} save={saveTimes} />
        </SettingsSection>
      </div>
    </ClientColumn>
  );
}
