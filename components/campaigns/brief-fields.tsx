import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { PRIORITIES, priorityNames, type CampaignPriority } from '@/lib/campaigns/names';
import { zoneName } from '@/lib/campaigns/send-time';

type Values = {
  title: string;
  channel: 'email' | 'sms';
  priority: CampaignPriority;
  goal: string;
  audience: string;
  offer: string;
  due_on: string | null;
  decide_by: string | null;
  /** Local to the client: "2026-11-25T07:00". */
  sendLocal: string;
};

type Props = { values: Partial<Values>; zone: string };

/** What a brief consists of; the same fields for a new campaign and for one that runs. */
export function BriefFields({ values, zone }: Props) {
  const [sendDate = '', sendTime = ''] = (values.sendLocal ?? '').split('T');
  return (
    <>
      <Field label="Title">
        {(control) => (
          <Input name="title" required maxLength={200} defaultValue={values.title} {...control} />
        )}
      </Field>
      <Field label="Goal" hint="What it should achieve, so that it can be measured.">
        {(control) => (
          <Textarea name="goal" maxLength={2000} defaultValue={values.goal} {...control} />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Audience">
          {(control) => (
            <Input name="audience" maxLength={500} defaultValue={values.audience} {...control} />
          )}
        </Field>
        <Field label="Offer">
          {(control) => (
            <Input name="offer" maxLength={2000} defaultValue={values.offer} {...control} />
          )}
        </Field>
        <Field label="Send date" hint={`In ${zoneName(zone)}, the client’s time.`}>
          {(control) => <Input type="date" name="sendDate" defaultValue={sendDate} {...control} />}
        </Field>
        <Field label="Send time" hint="09:00 when left empty.">
          {(control) => <Input type="time" name="sendTime" defaultValue={sendTime} {...control} />}
        </Field>
        <Field label="Stage due">
          {(control) => (
            <Input type="date" name="dueOn" defaultValue={values.due_on ?? ''} {...control} />
          )}
        </Field>
        <Field label="Client decides by">
          {(control) => (
            <Input type="date" name="decideBy" defaultValue={values.decide_by ?? ''} {...control} />
          )}
        </Field>
        <Field label="Priority">
          {(control) => (
            <Select name="priority" defaultValue={values.priority ?? 'medium'} {...control}>
              {PRIORITIES.map((priority) => (
                <option key={priority} value={priority}>
                  {priorityNames[priority]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Channel">
          {(control) => (
            <Select name="channel" defaultValue={values.channel ?? 'email'} {...control}>
              <option value="email">E-mail</option>
              <option value="sms">SMS</option>
            </Select>
          )}
        </Field>
      </div>
    </>
  );
}
