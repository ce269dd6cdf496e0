import { ActionForm } from '@/components/ui/action-form';
import { Banner } from '@/components/ui/banner';
import type { FormAction } from '@/components/ui/outcome';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  client: { id: string; name: string };
  colleagues: { id: string; name: string; title: string }[];
  /** Reads `client_id`, `user_id` and `duty`. */
  assign: FormAction;
};

/** As long as nobody answers for a client: what it asks for would reach no one. */
export function AccountManagerForm({ client, colleagues, assign }: Props) {
  return (
    <Banner tone="caution" inset>
      <div className="grid gap-3">
        <p>
          <b className="font-medium">Who answers for {client.name}?</b> Until it has an account
          manager, its requests and the warnings of its package reach nobody.
        </p>
        <ActionForm
          action={assign}
          values={{ client_id: client.id, duty: 'account_manager' }}
          className="flex flex-wrap gap-2"
        >
          <Select
            name="user_id"
            aria-label="Account manager"
            required
            defaultValue=""
            className="w-70 max-w-full"
          >
            <option value="">Choose somebody</option>
            {colleagues.map(({ id, name, title }) => (
              <option key={id} value={id}>
                {title ? `${name}, ${title}` : name}
              </option>
            ))}
          </Select>
          <SubmitButton variant="primary">Make account manager</SubmitButton>
        </ActionForm>
      </div>
    </Banner>
  );
}
