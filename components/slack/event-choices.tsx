import { Checkbox } from '@/components/ui/checkbox';
import { Choice } from '@/components/ui/field';
import { slackEvents } from '@/lib/slack/events';

/** What is posted; a new channel starts with what most agencies want. */
export function EventChoices({ chosen }: { chosen?: string[] }) {
  return (
    <fieldset className="grid gap-x-6 sm:grid-cols-2">
      <legend className="pb-1.5 text-13 font-medium">What is posted</legend>
      {slackEvents.map(({ event, name, byDefault }) => (
        <Choice key={event} className="text-13">
          <Checkbox
            name="events[]"
            value={event}
            defaultChecked={chosen ? chosen.includes(event) : byDefault}
          />
          {name}
        </Choice>
      ))}
    </fieldset>
  );
}
