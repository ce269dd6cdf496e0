'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { fieldError, fieldValue, FormNotice } from '@/components/ui/form-notice';
import { Input } from '@/components/ui/input';
import type { FormAction } from '@/components/ui/outcome';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';

type Times = {
  time_zone: string | null;
  digest: string;
  digest_hour: number;
  digest_weekday: number;
  quiet_from: string | null;
  quiet_until: string | null;
};
type Props = {
  times: Times;
  /** What an empty zone means. */
  zone: string;
  /** When the next digest leaves, in words. */
  next: string | null;
  save: FormAction;
};

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const clock = (text: string | null) => text?.slice(0, 5) ?? '';

/** When mails leave for a person: the digest's rhythm, and the hours in which nothing does. */
export function TimesForm({ times, zone, next, save }: Props) {
  const [outcome, action] = useActionState(save, null);
  const value = (name: keyof Times, kept: string) => fieldValue(outcome, name, kept);
  return (
    <form action={action} className="grid gap-4">
      <FormNotice outcome={outcome} />
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <Field label="Digest" hint={next ? `The next one: ${next}.` : 'Only what is still unread.'}>
          {(control) => (
            <Select name="digest" defaultValue={value('digest', times.digest)} {...control}>
              <option value="off">None</option>
              <option value="daily">Every day</option>
              <option value="weekly">Once a week</option>
            </Select>
          )}
        </Field>
        <Field label="At">
          {(control) => (
            <Select
              name="digest_hour"
              defaultValue={value('digest_hour', String(times.digest_hour))}
              {...control}
            >
              {HOURS.map((hour) => (
                <option key={hour} value={hour}>
                  {`${String(hour).padStart(2, '0')}:00`}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="On, when weekly">
          {(control) => (
            <Select
              name="digest_weekday"
              defaultValue={value('digest_weekday', String(times.digest_weekday))}
              {...control}
            >
              {DAYS.map((day, at) => (
                <option key={day} value={at + 1}>
                  {day}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field
          label="Quiet from"
          hint="Mails wait until the quiet is over."
          error={fieldError(outcome, 'quiet_from')}
        >
          {(control) => (
            <Input
              type="time"
              name="quiet_from"
              defaultValue={value('quiet_from', clock(times.quiet_from))}
              {...control}
            />
          )}
        </Field>
        <Field label="Quiet until" error={fieldError(outcome, 'quiet_until')}>
          {(control) => (
            <Input
              type="time"
              name="quiet_until"
              defaultValue={value('quiet_until', clock(times.quiet_until))}
              {...control}
            />
          )}
        </Field>
        <Field
          label="Your time zone"
          hint={`Empty means ${zone}.`}
          error={fieldError(outcome, 'time_zone')}
        >
          {(control) => (
            <Input
              name="time_zone"
              maxLength={60}
              placeholder={zone}
              defaultValue={value('time_zone', times.time_zone ?? '')}
              {...control}
            />
          )}
        </Field>
      </div>
      <div>
        <SubmitButton variant="primary">Save times</SubmitButton>
      </div>
    </form>
  );
}
