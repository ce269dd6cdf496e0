import { Button } from '@/components/ui/button';
import type { FormAction } from '@/components/ui/outcome';
import { SettingsSection } from '@/components/ui/settings-section';
import { SwitchTheme } from '@/components/ui/switch-theme';
import { OwnAddressForm } from './own-address-form';
import { OwnPasswordForm } from './own-password-form';
import { ProfileForm } from './profile-form';

type Props = {
  person: { name: string; title: string; email: string };
  save: FormAction;
  changeEmail: FormAction;
  changePassword: FormAction;
  signOutEverywhere: () => Promise<void>;
};

export function AccountSections({ person, save, ...actions }: Props) {
  return (
    <>
      <SettingsSection title="You" about="As colleagues and clients read it.">
        <ProfileForm person={person} save={save} />
      </SettingsSection>
      <SettingsSection title="E-mail" about={`You sign in with ${person.email}.`}>
        <OwnAddressForm change={actions.changeEmail} />
      </SettingsSection>
      <SettingsSection
        title="Password"
        about="Every other browser is signed out when it changes. This one stays."
      >
        <OwnPasswordForm email={person.email} change={actions.changePassword} />
      </SettingsSection>
      <SettingsSection
        title="Sessions"
        about="Lost a phone, or left a browser open? This ends all of them at once, this one too."
      >
        <form action={actions.signOutEverywhere}>
          <Button type="submit">Sign out everywhere</Button>
        </form>
      </SettingsSection>
      <SettingsSection
        title="Appearance"
        about="Light or dark, in this browser. Unchosen, it follows your device."
      >
        <SwitchTheme />
      </SettingsSection>
    </>
  );
}
