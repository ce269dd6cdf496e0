import type { Enum } from '@/lib/core/rows';

export type RequestKind = Enum<'request_kind'>;
export type ScopeChoice = Enum<'request_scope_choice'>;

export const REQUEST_KINDS = [
  'campaign',
  'flow',
  'popup',
  'test',
  'design',
  'other',
] as const satisfies RequestKind[];

export const requestNames: Readonly<Record<RequestKind, string>> = {
  campaign: 'Campaign',
  flow: 'Flow',
  popup: 'Popup',
  test: 'A/B test idea',
  design: 'Design change',
  other: 'Something else',
};

export const SCOPE_CHOICES = ['next_month', 'addon', 'wait'] as const satisfies ScopeChoice[];

export const choiceNames: Readonly<Record<ScopeChoice, string>> = {
  next_month: 'Next month',
  addon: 'As an add-on',
  wait: 'Wait for room',
};
export const choiceMeanings: Readonly<Record<ScopeChoice, string>> = {
  next_month: 'It counts towards next month and goes out then.',
  addon: 'We agree a price with you first; your package stays as it is.',
  wait: 'We come back to it when something else is moved or taken back.',
};

type Option = readonly [value: string, words: string];
export type Question = {
  name: string;
  label: string;
  hint?: string;
  needed?: boolean;
  options?: readonly Option[];
  long?: boolean;
  url?: boolean;
};

/** What each kind asks besides a title, a day and one's own words. The database knows the same answers. */
export const questions: Readonly<Record<RequestKind, readonly Question[]>> = {
  campaign: [
    { name: 'goal', label: 'What it should do', hint: 'Sell, tell, bring back, fill a room.' },
    { name: 'audience', label: 'Who it is for' },
    { name: 'offer', label: 'What they get', hint: 'A price, a first look, or nothing at all.' },
    {
      name: 'channel',
      label: 'Sent by',
      options: [
        ['email', 'E-mail'],
        ['sms', 'SMS'],
      ],
    },
  ],
  flow: [
    {
      name: 'trigger',
      label: 'It starts when somebody',
      needed: true,
      options: [
        ['signed_up', 'signs up'],
        ['left_basket', 'leaves a basket behind'],
        ['first_order', 'orders for the first time'],
        ['birthday', 'has a birthday'],
        ['lapsed', 'has not bought for a while'],
        ['other', 'does something else'],
      ],
    },
    { name: 'aim', label: 'What should have happened at its end', long: true },
    { name: 'emails', label: 'About how many mails', hint: 'A guess is enough.' },
  ],
  popup: [
    { name: 'page', label: 'On which page' },
    { name: 'offer', label: 'What it offers' },
    {
      name: 'shown',
      label: 'It appears',
      options: [
        ['arrival', 'on arrival'],
        ['scroll', 'while they read'],
        ['leaving', 'when they are about to leave'],
      ],
    },
  ],
  test: [
    {
      name: 'hypothesis',
      label: 'What you believe',
      hint: '“If the subject names the product, more people open it.”',
      needed: true,
      long: true,
    },
    {
      name: 'compares',
      label: 'It compares',
      options: [
        ['subject', 'subject lines'],
        ['content', 'what it says'],
        ['design', 'designs'],
        ['offer', 'offers'],
        ['timing', 'times of sending'],
        ['popup', 'popups'],
      ],
    },
    {
      name: 'metric',
      label: 'Decided by',
      options: [
        ['opens', 'opens'],
        ['clicks', 'clicks'],
        ['orders', 'orders'],
        ['signups', 'sign-ups'],
      ],
    },
  ],
  design: [
    { name: 'piece', label: 'Which piece', hint: 'A campaign, a template, the footer.' },
    { name: 'link', label: 'A link to it', url: true },
  ],
  other: [],
};

/** The answers given, as a person reads them. */
export function answersOf(kind: RequestKind, answers: unknown): { label: string; text: string }[] {
  if (typeof answers !== 'object' || answers === null) return [];
  const given = new Map(Object.entries(answers));
  return questions[kind].flatMap(({ name, label, options }) => {
    const value: unknown = given.get(name);
    if (typeof value !== 'string' || value === '') return [];
    return [{ label, text: options?.find(([known]) => known === value)?.[1] ?? value }];
  });
}
