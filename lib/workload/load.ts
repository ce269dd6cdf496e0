export type Tone = 'away' | 'free' | 'fine' | 'full' | 'over';

/** How a week looks: work beside hours. Somebody away all week with work is over, too. */
export function toneOf({ load, capacity }: { load: number; capacity: number }): Tone {
  if (load === 0) return capacity === 0 ? 'away' : 'free';
  if (load > capacity) return 'over';
  return load > capacity * 0.85 ? 'full' : load > capacity * 0.3 ? 'fine' : 'free';
}

/** Load ÷ capacity as a whole percentage; more than 999 says nothing more. */
export function percent({ load, capacity }: { load: number; capacity: number }): number {
  if (capacity === 0) return load > 0 ? 999 : 0;
  return Math.min(999, Math.round((load / capacity) * 100));
}

/** "12 h", "7.5 h". */
export const hours = (minutes: number) => `${Math.round(minutes / 30) / 2} h`;

export type Candidate = {
  user_id: string;
  name: string;
  on_client: boolean;
  load: number;
  capacity: number;
  items: number;
  off_days: number;
};

/** Why this one, in words. */
export function reasonFor(
  { name, on_client, load, capacity, items, off_days }: Candidate,
  { client, until, others }: { client: string; until: string; others: number },
): string {
  const first = name.split(' ')[0] ?? name;
  const place = on_client ? `${first} works for ${client}` : `Nobody of ${client}’s team is freer`;
  const amount =
    capacity === 0
      ? `${first} is away until ${until}`
      : load === 0
        ? `${first} has nothing open until ${until}`
        : `${first} has ${hours(load)} of ${hours(capacity)} taken until ${until}, by ${items} ${items === 1 ? 'piece of work' : 'pieces of work'}`;
  const away =
    capacity > 0 && off_days > 0
      ? `, ${off_days} ${off_days === 1 ? 'day' : 'days'} off included`
      : '';
  const least = others > 0 && capacity > 0 ? `. That is the least of ${others + 1}` : '';
  return `${place}. ${amount}${away}${least}.`;
}
