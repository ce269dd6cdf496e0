/** 3:07, or 1:03:07 from an hour on. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const tail = String(rest).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** '48 min', '1 h 5 min': how long a call took. */
export function lasted(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes / 60} h`;
}

/** '3.1 GB', as file managers count. */
export function weight(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} KB`;
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

type Timed = { start: number | null };

/** Which line is being said: the last one that has begun. Lines without times are passed over. */
export function lineAt(lines: readonly Timed[], ms: number): number {
  let found = -1;
  for (let index = 0; index < lines.length; index += 1) {
    const start = lines[index]?.start ?? null;
    if (start === null) continue;
    if (start > ms) break;
    found = index;
  }
  return found;
}
