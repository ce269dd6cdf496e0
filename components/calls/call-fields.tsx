import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { zoneName } from '@/lib/campaigns/send-time';

type Props = {
  values?: { title: string; attendees: string[]; link: string; campaignId: string | null };
  /** As a datetime-local input wants it, in the agency's zone. */
  heldAt: string;
  zone: string;
  campaigns: { id: string; label: string }[];
};

/** What a call was: the fields of a form that is the caller's. */
export function CallFields({ values, heldAt, zone, campaigns }: Props) {
  return (
    <>
      <Field label="Title">
        {(control) => (
          <Input
            name="title"
            required
            maxLength={200}
            defaultValue={values?.title}
            placeholder="Weekly call"
            {...control}
          />
        )}
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="Held" hint={`In ${zoneName(zone)}, the agency’s time.`}>
          {(control) => (
            <Input
              name="occurredAt"
              type="datetime-local"
              required
              defaultValue={heldAt}
              {...control}
            />
          )}
        </Field>
        <Field label="About a campaign">
          {(control) => (
            <Select name="campaignId" defaultValue={values?.campaignId ?? ''} {...control}>
              <option value="">None in particular</option>
              {campaigns.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Field label="Who was there" hint="One name a line, or with commas between.">
        {(control) => (
          <Textarea
            name="attendees"
            rows={3}
            maxLength={6000}
            defaultValue={values?.attendees.join('\n')}
            {...control}
          />
        )}
      </Field>
      <Field label="Link to the recording" hint="Where it lies, if not with us. It can wait.">
        {(control) => (
          <Input
            name="link"
            type="url"
            pattern="https://.*"
            maxLength={2000}
            placeholder="https://"
            defaultValue={values?.link}
            {...control}
          />
        )}
      </Field>
    </>
  );
}
