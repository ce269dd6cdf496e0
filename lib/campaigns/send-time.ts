import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';

/** "Wed 25 Nov" where it happens. */
export const sendDay = (at: string, zone: string) =>
  format(new TZDate(new Date(at), zone), 'EEE d MMM');

/** "London" of "Europe/London": the word people use for a zone. */
export const zoneName = (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
