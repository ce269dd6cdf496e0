import type { Moment } from './types.ts';

type Said = readonly [who: string, words: string];

export type DemoItem = {
  title: string;
  /** The line it was agreed in, counted from 0. */
  line?: number;
  for?: string;
  due?: number;
  /** What became of its task. */
  task?: { status: 'open' | 'doing' | 'done'; at: Moment; closed?: Moment };
};

export type DemoCall = {
  client: string;
  title: string;
  at: Moment;
  /** People of the cast, and names of whoever is not in it. */
  attendees: string[];
  by: string;
  campaign?: number;
  /** Minutes, where no transcript says it. */
  minutes?: number;
  consent?: { from: string; way: 'spoken' | 'written' | 'announced' };
  recorded?: true;
  link?: string;
  notes?: string;
  said?: readonly Said[];
  untimed?: true;
  items?: DemoItem[];
};

export const calls: DemoCall[] = [
  {
    client: 'maren',
    title: 'Weekly call: early access and the gift sets',
    at: '-1d 10:00',
    attendees: ['sofia', 'jonas', 'hanna', 'luc'],
    by: 'sofia',
    campaign: 1182,
    consent: { from: 'Hanna Vik, Luc Perrin', way: 'spoken' },
    recorded: true,
    notes:
      'Hanna decides on early access today. She wants the gift sets under sixty to stay quiet: no ribbon, no red.\nLuc’s number to remember: 41 % of October’s orders had a refill in them.',
    said: [
      ['Sofia Brandt', 'Morning, both. Before we start: I would like to record this so that Jonas can write the brief from it. Is that all right?'],
      ['Hanna Vik', 'Yes, of course.'],
      ['Luc Perrin', 'Fine by me. Keep the recording among us, please.'],
      ['Sofia Brandt', 'It stays with the team. So: early access goes out next week, two days before everybody else. Hanna, you have the second version in your portal.'],
      ['Hanna Vik', 'I looked at it on my phone last night. The bottle sits too high, and the label is cut off at the bottom. The words are right.'],
      ['Jonas Lind', 'That is the pin you left, I saw it. Dele moves the crop down and keeps the plum behind it.'],
      ['Hanna Vik', 'Good. And no countdown, not even a small one.'],
      ['Sofia Brandt', 'No countdown. Jonas, can you check that the preview text says refills, too?'],
      ['Jonas Lind', 'It does in version three. I’ll send Hanna both side by side by tomorrow.'],
      ['Luc Perrin', 'On refills: forty-one per cent of October’s orders had one in them. Last year it was twenty-nine.'],
      ['Jonas Lind', 'That is the best argument for leading with them that we have had all year.'],
      ['Luc Perrin', 'I will look for the split by month and send it over.'],
      ['Sofia Brandt', 'Thank you. Then the gift sets. Sixty pounds is the ceiling, and there are four of them.'],
      ['Hanna Vik', 'Three. The travel set is sold out until January, we should take it out of the layout.'],
      ['Sofia Brandt', 'Noted. We need to take the travel set out before design starts again.'],
      ['Hanna Vik', 'And please, no ribbon and no red. It is a gift because somebody chose it, not because it has a bow.'],
      ['Jonas Lind', 'I like that. May we use the sentence?'],
      ['Hanna Vik', 'You may have the sentence.'],
      ['Luc Perrin', 'One question about money. Does the free shipping threshold hold for Norway in December?'],
      ['Sofia Brandt', 'I am not sure. Callum will confirm the threshold for Norway by Friday.'],
      ['Hanna Vik', 'Good. Is anything else waiting for me?'],
      ['Sofia Brandt', 'Only the decision on early access. If you can do it today, Mei can schedule tomorrow morning.'],
      ['Hanna Vik', 'Then I will look at it after lunch.'],
      ['Sofia Brandt', 'Lovely. I’ll write down what we agreed and share it this afternoon. Thank you, both.'],
    ],
    items: [
      {
        title: 'Send Hanna both versions side by side',
        line: 8,
        for: 'jonas',
        due: 0,
        task: { status: 'done', at: '-1d 10:40', closed: '-3h' },
      },
      {
        title: 'Take the travel set out of the gift layout',
        line: 14,
        for: 'priya',
        due: 1,
        task: { status: 'doing', at: '-1d 10:41' },
      },
      { title: 'Confirm free shipping for Norway', line: 19, for: 'callum', due: 2 },
    ],
  },
  {
    client: 'tarn-outdoor',
    title: 'Black Friday, minute by minute',
    at: '-3d 16:00',
    attendees: ['callum', 'jonas', 'mei', 'eilidh', 'gareth'],
    by: 'callum',
    campaign: 1165,
    consent: { from: 'Eilidh Munro, Gareth Pryce', way: 'announced' },
    link: 'https://meet.tarnoutdoor.test/recordings/black-friday-run-through',
    notes: 'The warehouse starts at five. Nothing goes out before six, whatever happens.',
    said: [
      ['Callum Reyes', 'Right. The recording is on, as announced in the invitation. Eilidh, Gareth, shout if you mind.'],
      ['Eilidh Munro', 'We do not mind. It is raining sideways here, so if you hear drumming, that is the roof.'],
      ['Callum Reyes', 'Perfect weather to sell jackets in. The plan: members at six, everybody at seven, the last one at eight in the evening.'],
      ['Gareth Pryce', 'The warehouse starts at five. If members come at six we have an hour of picking before the big wave. That works.'],
      ['Jonas Lind', 'What happens if the ridge jacket sells out in the first hour?'],
      ['Gareth Pryce', 'Last year it was gone at ten past seven. We have twice as many, but not in extra large.'],
      ['Jonas Lind', 'Then we should prepare a second hero without the jacket. A stove, or the headlamp.'],
      ['Eilidh Munro', 'The headlamp. It weighs eighty-six grams, and nobody else says so.'],
      ['Callum Reyes', 'Mei, can you set up the swap so that one of us only has to press a button?'],
      ['Mei Okafor', 'Yes. I’ll build both as one template with a switch, and test it on Thursday.'],
      ['Callum Reyes', 'Gareth, could you tell us the numbers at nine and at twelve?'],
      ['Gareth Pryce', 'I will text them to you on the day.'],
      ['Eilidh Munro', 'One thing on the wording. Please do not write “while stocks last”. Write how many there are.'],
      ['Jonas Lind', 'With pleasure. We need to ask the shop system for live counts, or round them down to the nearest fifty.'],
      ['Mei Okafor', 'Round them. A number that is wrong by three is worse than none.'],
      ['Callum Reyes', 'Agreed. I’ll write the run sheet by Wednesday and everybody gets it as one page.'],
      ['Eilidh Munro', 'With the phone numbers on it, please. Not in a chat.'],
      ['Callum Reyes', 'With the phone numbers on it.'],
    ],
    items: [
      {
        title: 'Build both heroes as one template with a switch',
        line: 9,
        for: 'mei',
        due: 1,
        task: { status: 'doing', at: '-3d 16:45' },
      },
      { title: 'Write the run sheet, phone numbers included', line: 15, for: 'callum', due: 1 },
      { title: 'Headlamp hero in 1200 px', for: 'dele', due: 0, task: { status: 'open', at: '-3d 16:46' } },
    ],
  },
  {
    client: 'oriel-coffee',
    title: 'Advent: what is roasted when, and the last post days',
    at: '-5d 09:30',
    attendees: ['sofia', 'amara', 'marta', 'owen'],
    by: 'sofia',
    campaign: 1183,
    consent: { from: 'Marta Quill, Owen Rhys', way: 'spoken' },
    said: [
      ['Sofia Brandt', 'Marta, Owen, good morning. We are recording for Amara, who writes day one. You both said yes before I pressed the button.'],
      ['Marta Quill', 'I did, with my mouth full.'],
      ['Amara Kone', 'I only need two things: which coffee is behind the first door, and what you would say to somebody who opens it at breakfast.'],
      ['Marta Quill', 'Behind door one is the Huila. Washed, from Edilma. It tastes like a plum that has been to university.'],
      ['Amara Kone', 'I am using that.'],
      ['Owen Rhys', 'Please also say that a subscription can be paused for December. Otherwise they cancel it when the box arrives.'],
      ['Sofia Brandt', 'Good point. How many cancelled last year?'],
      ['Owen Rhys', 'Two hundred and twelve between the first and the tenth. A hundred and forty came back in January.'],
      ['Sofia Brandt', 'Then we need to say it in the first three mails, not only on day one.'],
      ['Marta Quill', 'And the last day for the post is the eighteenth, not the twentieth. I will not promise the twentieth again.'],
      ['Amara Kone', 'I’ll put the eighteenth into every footer from the tenth on.'],
      ['Owen Rhys', 'Can you see which people opened none of the advent mails last year?'],
      ['Sofia Brandt', 'We can. Mei will build that segment by Monday.'],
      ['Marta Quill', 'Leave those people in peace, would you? One mail, and then quiet.'],
      ['Sofia Brandt', 'One mail, and then quiet. I’ll change the plan for them.'],
    ],
    items: [
      {
        title: 'Segment: opened no advent mail last year',
        line: 12,
        for: 'mei',
        due: -1,
        task: { status: 'done', at: '-5d 10:05', closed: '-2d 11:20' },
      },
      {
        title: 'The 18th as last post day in every footer',
        line: 10,
        for: 'amara',
        due: 3,
        task: { status: 'open', at: '-5d 10:06' },
      },
    ],
  },
  {
    client: 'aster-optics',
    title: 'US list: what the third quarter says',
    at: '-8d 15:30',
    attendees: ['callum', 'jonas', 'dana', 'piers'],
    by: 'jonas',
    consent: { from: 'Dana Whitfield, Piers Aldous', way: 'written' },
    link: 'https://meet.asteroptics.test/r/q3-us-list',
    untimed: true,
    said: [
      ['Dana Whitfield', 'The headline for me: the US list is half the size and makes two thirds of the money.'],
      ['Piers Aldous', 'Because of home trial. In Leeds people come into the shop.'],
      ['Jonas Lind', 'Which means that a test on the subject line should run in the US first. It tells us more with fewer people.'],
      ['Dana Whitfield', 'As long as it does not touch Thanksgiving.'],
      ['Callum Reyes', 'It will not. We need to find a date in the first week of December.'],
      ['Piers Aldous', 'And what does the key situation look like? Last quarter it ran out and nobody noticed for four days.'],
      ['Callum Reyes', 'I’ll set a reminder two weeks before it runs out, and Mei gets it, too.'],
      ['Dana Whitfield', 'Please send me the three best subject lines of the year with their numbers. I want to put them on the wall.'],
      ['Jonas Lind', 'I will send you the wall.'],
    ],
    items: [
      {
        title: 'Reminder two weeks before the Klaviyo key runs out',
        for: 'mei',
        due: -4,
        task: { status: 'done', at: '-8d 16:20', closed: '-7d 10:15' },
      },
      { title: 'The three best subject lines of the year, with numbers', for: 'jonas', due: 2 },
    ],
  },
  {
    client: 'loom-house',
    title: 'The quiet sale, with Lotte',
    at: '-6d 09:00',
    attendees: ['sofia', 'lotte', 'henrik'],
    by: 'sofia',
    minutes: 22,
    notes:
      'Not recorded: Lotte would rather not.\n\n– The quiet sale: she approves the letter, Henrik the price. Two reminders, the second by phone.\n– No percentages in headlines, also not in small.\n– The mill is shut from the 22nd, nothing about weaving live that week.\n– She likes “a fifth less”, said like that.',
    items: [
      { title: 'Ring Lotte on Wednesday if the quiet sale still waits', for: 'sofia', due: 1 },
      {
        title: 'Write the mill’s closing days into the calendar',
        for: 'rosa',
        due: -3,
        task: { status: 'done', at: '-6d 09:40', closed: '-4d 09:10' },
      },
    ],
  },
  {
    client: 'fennel-rye',
    title: 'Hackney opens: who is told what, and when',
    at: '-12d 07:30',
    attendees: ['callum', 'ama', 'Joss from the Hackney shop'],
    by: 'callum',
    minutes: 35,
    consent: { from: 'Ama Boateng, Joss Adler', way: 'spoken' },
    notes: 'Neighbours within two miles first, on paper and by mail. No discount: the first fifty get a roll.',
    items: [
      {
        title: 'Two-mile segment around E8',
        for: 'mei',
        due: -5,
        task: { status: 'done', at: '-12d 08:20', closed: '-6d 15:00' },
      },
      { title: 'Ask Joss for the photograph of the oven', for: 'rosa', due: 0 },
    ],
  },
  {
    client: 'kestrel-cycles',
    title: 'Workshop diary and winter tyres',
    at: '-15d 12:30',
    attendees: ['callum', 'felix', 'rob'],
    by: 'callum',
    minutes: 18,
    notes: 'Rob can take six bikes a day until the 20th. Every mail with a slot in it needs his yes on the day before.',
  },
  {
    client: 'juniper-pet',
    title: 'How we work, for Nadia',
    at: '-20d 14:00',
    attendees: ['sofia', 'rosa', 'nadia'],
    by: 'rosa',
    minutes: 41,
    notes: 'Went through brief, copy, design, QA and her approval with the puppy box as the example. She would like the same as a page to read.',
    items: [
      {
        title: 'Send Nadia the guide as one page',
        for: 'rosa',
        due: -17,
        task: { status: 'done', at: '-20d 15:00', closed: '-18d 11:30' },
      },
    ],
  },
  {
    client: 'nordhavn-ceramics',
    title: 'Glaze names in two languages',
    at: '-4d 11:00',
    attendees: ['mikkel', 'signe'],
    by: 'mikkel',
    minutes: 26,
    notes: 'Danish first, English small underneath.',
  },
];
