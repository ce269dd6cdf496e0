import type { Metadata } from 'next';
import { ChannelForm } from '@/components/notifications/channel-form';
import { SettingsSection } from '@/components/ui/settings-section';
import { SingleKeys } from '@/components/notifications/single-keys';
import { SlackMemberForm } from '@/components/notifications/slack-member-form';
import { TimesForm } from '@/components/notifications/times-form';
import { PageBar, PageBody, Scroll } from '@/components/shell/page';
import { dayAndTime } from '@/lib/core/clock';
import { requireTeam } from '@/lib/core/session';
import { channelRows } from '@/lib/notifications/rows';
import { getSettings, listChoices } from '@/lib/notifications/settings';
import { saveChannels, saveSlackMember, saveTimes } from '@/lib/notifications/settings-actions';

export const metadata: Metadata = { title: 'Notifications' };

export default async function NotificationSettingsPage() {
  const session = await requireTeam();
  const [settings, choices] = await Promise.all([getSettings(session), listChoices(session)]);
  const zone = settings.time_zone ?? session.agency.timeZone;
  const next = settings.next_digest_at && dayAndTime(settings.next_digest_at, zone);
  return (
    <>
      <PageBar title="Notifications" crumbs={[{ href: '/team/inbox', label: 'Inbox' }]} />
      <PageBody>
        <Scroll aria-label="Notification settings">
          <div className="grid max-w-180 gap-8 p-4 sm:p-6">
            <SettingsSection
              title="What reaches you"
              about="Your own doing never does. What is off everywhere is not even written down."
            >
              <ChannelForm
                rows={channelRows('team', choices)}
                channels={['in_app', 'digest', 'mail', 'slack']}
                save={saveChannels}
              />
            </SettingsSection>
            <SettingsSection
              title="When mails leave"
              about="A digest carries what is still unread, once. The inbox is never quiet."
            >
              <TimesForm
                times={settings}
                zone={session.agency.timeZone}
                next={next}
                save={saveTimes}
              />
            </SettingsSection>
            <SettingsSection
              title="Slack"
              about="The agency’s channels carry what happened; this makes them mention you."
            >
              <SlackMemberForm member={settings.slack_member} save={saveSlackMember} />
            </SettingsSection>
            <SettingsSection
              title="Keyboard"
              about="Arrows, Escape and the palette (⌘K or Ctrl K) work either way."
            >
              <SingleKeys on={settings.single_keys} />
            </SettingsSection>
          </div>
        </Scroll>
      </PageBody>
    </>
  );
}
