import { describe, expect, test } from 'vitest';
import type { Source } from '@/lib/calendar/entry';
import { icsOf } from './calendar';

type Property = { name: string; params: Record<string, string>; value: string };
type Component = { name: string; properties: Property[]; parts: Component[] };

const NAME = /^[A-Z0-9-]+$/;

/** As strict as RFC 5545: CRLF, no line above 75 bytes, properly nested, nothing it does not know how to read. */
function parse(text: string): Component {
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('lines end in CRLF');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (Buffer.byteLength(line) > 75) throw new Error(`too long: ${line}`);
    if (line === '' || !line.isWellFormed()) throw new Error('an empty or torn line');
  }
  const root: Component = { name: '', properties: [], parts: [] };
  const open = [root];
  for (const line of text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')) {
    const { name, params, value } = readLine(line);
    const inner = open.at(-1);
    if (!inner) throw new Error('closed too often');
    if (name === 'BEGIN') {
      const part = { name: value, properties: [], parts: [] };
      inner.parts.push(part);
      open.push(part);
    } else if (name === 'END') {
      if (inner.name !== value) throw new Error(`${value} ends inside ${inner.name}`);
      open.pop();
    } else inner.properties.push({ name, params, value });
  }
  if (open.length !== 1 || root.parts.length !== 1) throw new Error('not one whole object');
  return root.parts[0] ?? root;
}

function readLine(line: string): Property {
  const colon = line.indexOf(':');
  const [name = '', ...params] = line.slice(0, colon).split(';');
  if (colon < 1 || !NAME.test(name)) throw new Error(`no property: ${line}`);
  return {
    name,
    params: Object.fromEntries(
      params.map((param) => {
        const [key = '', value = ''] = param.split('=');
        if (!NAME.test(key) || !value || /["';:,]/.test(value)) throw new Error(`bad: ${param}`);
        return [key, value];
      }),
    ),
    value: line.slice(colon + 1),
  };
}

/** A TEXT value as it was meant; an escape that RFC 5545 does not have is refused. */
function unescape(value: string): string {
  if (/(^|[^\\])(\\\\)*[;,]/.test(value)) throw new Error(`bare separator: ${value}`);
  return value.replace(/\\(.)/g, (_, character: string) => {
    if (!'\\;,nN'.includes(character)) throw new Error(`bad escape: ${value}`);
    return character.toLowerCase() === 'n' ? '\n' : character;
  });
}

const source = (more: Partial<Source>): Source => ({
  kind: 'send',
  id: '00000000-0000-4000-8000-000000000001',
  clientId: null,
  title: 'Black Friday',
  startsAt: null,
  endsAt: null,
  startsOn: null,
  endsOn: null,
  timeZone: null,
  status: 'scheduled',
  people: [],
  changedAt: '2026-11-01T10:00:30.123456+00:00',
  detail: {},
  ...more,
});

const calendar = (...sources: Source[]) =>
  parse(
    icsOf({
      name: 'Fieldnote, Hanna',
      host: 'app.example.test',
      zone: 'Europe/London',
      sources,
      tell: ({ kind, id }) => ({
        url: `https://app.example.test/${kind}/${id}`,
        line: 'Send, Maren, Scheduled',
        state: 'CONFIRMED',
      }),
      now: new Date('2026-11-30T00:00:00Z'),
    }),
  );
const events = (...sources: Source[]) =>
  calendar(...sources).parts.filter(({ name }) => name === 'VEVENT');
const all = (component: Component | undefined, name: string) =>
  (component?.properties ?? []).filter((property) => property.name === name);
const value = (component: Component | undefined, name: string) => {
  const [found, ...more] = all(component, name);
  if (more.length > 0) throw new Error(`${name} stands ${more.length + 1} times`);
  return found?.value;
};
const meeting = (more: Partial<Source> = {}) =>
  source({
    kind: 'event',
    title: 'Stand-up',
    status: 'confirmed',
    startsAt: '2026-10-19T08:15:00Z',
    endsAt: '2026-10-19T08:30:00Z',
    timeZone: 'Europe/London',
    detail: { recurrence: 'FREQ=WEEKLY', sequence: 3 },
    ...more,
  });

describe('a feed', () => {
  test('is one calendar that says what it is and when to come again', () => {
    const whole = calendar();
    expect(whole.name).toBe('VCALENDAR');
    expect(value(whole, 'VERSION')).toBe('2.0');
    expect(value(whole, 'PRODID')).toContain('MarketingOS');
    expect(unescape(value(whole, 'X-WR-CALNAME') ?? '')).toBe('Fieldnote, Hanna');
    expect(value(whole, 'REFRESH-INTERVAL')).toBe('PT1H');
  });

  test('holds a send as a moment of UTC that takes nobody’s time', () => {
    const [send] = events(source({ startsAt: '2026-11-27T07:00:00+00:00' }));
    expect(value(send, 'DTSTART')).toBe('20261127T070000Z');
    expect(value(send, 'DTEND')).toBeUndefined();
    expect(value(send, 'DTSTAMP')).toBe('20261101T100030Z');
    expect(value(send, 'UID')).toBe('send-00000000-0000-4000-8000-000000000001@app.example.test');
    expect(value(send, 'TRANSP')).toBe('TRANSPARENT');
  });

  test('keeps what a thing is called while it changes, and counts its changes', () => {
    const [before] = events(source({ startsOn: '2026-11-27', endsOn: '2026-11-27' }));
    const [after] = events(
      source({ startsOn: '2026-11-28', endsOn: '2026-11-28', changedAt: '2026-11-02T10:00:00Z' }),
    );
    expect(value(after, 'UID')).toBe(value(before, 'UID'));
    expect(Number(value(after, 'SEQUENCE'))).toBeGreaterThan(Number(value(before, 'SEQUENCE')));
    expect(value(events(meeting())[0], 'SEQUENCE')).toBe('3');
  });

  test('ends a day with the day after it', () => {
    const [days] = events(
      meeting({
        startsAt: null,
        endsAt: null,
        startsOn: '2026-12-31',
        endsOn: '2027-01-01',
        detail: {},
      }),
    );
    expect(all(days, 'DTSTART')[0]).toMatchObject({ params: { VALUE: 'DATE' }, value: '20261231' });
    expect(all(days, 'DTEND')[0]).toMatchObject({ params: { VALUE: 'DATE' }, value: '20270102' });
  });

  test.each([
    ['separators', 'Bread, butter; and \\ more'],
    ['lines', 'One\nTwo\r\nThree'],
    ['what is longer than a line', 'é'.repeat(200)],
    ['characters of four bytes at every fold', '🦊'.repeat(120)],
    ['what looks like a property', 'x\r\nBEGIN:VEVENT\r\nSUMMARY:smuggled'],
  ])('carries %s and is read back as it was', (_, text) => {
    const [send, ...more] = events(
      source({ title: text, startsOn: '2026-11-27', detail: { details: text, place: text } }),
    );
    const plain = text.replaceAll('\r\n', '\n');
    expect(more).toEqual([]);
    expect(unescape(value(send, 'SUMMARY') ?? '')).toBe(plain);
    expect(unescape(value(send, 'LOCATION') ?? '')).toBe(plain);
    expect(unescape(value(send, 'DESCRIPTION') ?? '')).toBe(`Send, Maren, Scheduled\n${plain}`);
  });
});

describe('what recurs in a feed', () => {
  test('keeps its hour on its own clock, which the feed explains', () => {
    const whole = calendar(meeting());
    const [event] = whole.parts.filter(({ name }) => name === 'VEVENT');
    expect(all(event, 'DTSTART')[0]).toMatchObject({
      params: { TZID: 'Europe/London' },
      value: '20261019T091500',
    });
    expect(value(event, 'RRULE')).toBe('FREQ=WEEKLY');
    const zone = whole.parts.find(({ name }) => name === 'VTIMEZONE');
    expect(value(zone, 'TZID')).toBe('Europe/London');
    const change = (start: string) => zone?.parts.find((part) => value(part, 'DTSTART') === start);
    // Clocks go forward at 01:00, back at 02:00.
    expect(change('20260329T010000')).toMatchObject({ name: 'DAYLIGHT' });
    expect(value(change('20260329T010000'), 'TZOFFSETTO')).toBe('+0100');
    expect(change('20261025T020000')).toMatchObject({ name: 'STANDARD' });
    expect(value(change('20261025T020000'), 'TZOFFSETFROM')).toBe('+0100');
    expect(change('20281029T020000')).toBeDefined();
  });

  test('names each zone once, also one of half hours in the south', () => {
    const whole = calendar(
      meeting({ timeZone: 'Australia/Adelaide' }),
      meeting({ timeZone: 'Australia/Adelaide', id: '00000000-0000-4000-8000-000000000002' }),
    );
    const zones = whole.parts.filter(({ name }) => name === 'VTIMEZONE');
    expect(zones).toHaveLength(1);
    const summer = zones[0]?.parts.find((part) => value(part, 'DTSTART') === '20261004T020000');
    expect(summer).toMatchObject({ name: 'DAYLIGHT' });
    expect([value(summer, 'TZOFFSETFROM'), value(summer, 'TZOFFSETTO')]).toEqual([
      '+0930',
      '+1030',
    ]);
  });

  test('ends with the whole of its last day', () => {
    const until = { recurrence: 'FREQ=WEEKLY', recursUntil: '2026-12-07' };
    expect(value(events(meeting({ detail: until }))[0], 'RRULE')).toBe(
      'FREQ=WEEKLY;UNTIL=20261207T235900Z',
    );
    const [day] = events(
      meeting({
        startsAt: null,
        endsAt: null,
        startsOn: '2026-10-19',
        endsOn: '2026-10-19',
        detail: until,
      }),
    );
    expect(value(day, 'RRULE')).toBe('FREQ=WEEKLY;UNTIL=20261207');
  });

  test('leaves out what is left out, and moves what is moved, on either side of a clock change', () => {
    const [event, moved, ...more] = events(
      meeting({
        detail: {
          recurrence: 'FREQ=WEEKLY',
          exceptions: [
            { occursOn: '2026-10-26' },
            { occursOn: '2026-11-02', startsAt: '2026-11-03T14:00:00Z' },
          ],
        },
      }),
    );
    expect(more).toEqual([]);
    expect(all(event, 'EXDATE')).toMatchObject([
      { params: { TZID: 'Europe/London' }, value: '20261026T091500' },
    ]);
    expect(value(moved, 'UID')).toBe(value(event, 'UID'));
    expect(value(moved, 'RECURRENCE-ID')).toBe('20261102T091500');
    expect(value(moved, 'DTSTART')).toBe('20261103T140000');
    expect(value(moved, 'DTEND')).toBe('20261103T141500');
    expect(value(moved, 'RRULE')).toBeUndefined();
  });
});
