import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { campaignNumber } from '@/lib/campaigns/names';

type Props = {
  test: {
    campaign_id: string | null;
    variants: readonly { id: string; label: string; klaviyo_name: string }[];
  };
  campaigns: readonly { id: string; number: number; title: string }[];
  /** What Klaviyo calls the variations of the chosen campaign; empty until it has reported them. */
  variations: readonly string[];
};

/** Where a test runs, and which of Klaviyo's variations each variant is. Of the same name they find each other. */
export function PlaceFields({ test, campaigns, variations }: Props) {
  return (
    <>
      <Field
        label="Runs in a campaign"
        hint="Where Klaviyo sends the campaign in variations named like these, it counts them; otherwise the counts are typed in."
      >
        {(control) => (
          <Select name="campaign_id" defaultValue={test.campaign_id ?? ''} {...control}>
            <option value="">None in particular</option>
            {campaigns.map(({ id, number, title }) => (
              <option key={id} value={id}>
                {campaignNumber(number)} {title}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {test.variants.map(({ id, label, klaviyo_name }) => (
        <div key={id}>
          <input type="hidden" name="variant[]" value={id} />
          {variations.length > 0 ? (
            <Field label={`“${label}” in Klaviyo`}>
              {(control) => (
                <Select name="name[]" defaultValue={klaviyo_name} {...control}>
                  <option value="">Of the same name</option>
                  {variations.map((name) => (
                    <option key={name} value={name}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ) : (
            <input type="hidden" name="name[]" value={klaviyo_name} />
          )}
        </div>
      ))}
    </>
  );
}
