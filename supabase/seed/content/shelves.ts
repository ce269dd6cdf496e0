import type { Moment } from './types.ts';

export type DemoDocument = {
  /** A client's slug; without one it stands on the agency's own shelf. */
  client?: string;
  folder?: string;
  kind: 'document' | 'guideline' | 'snippet' | 'template' | 'copy_note' | 'design_note';
  title: string;
  /** Paragraphs; a line that begins with "## " is a heading, one with "- " a point. */
  text: string;
  html?: string;
  tags?: string[];
  by: string;
  at: Moment;
  /** What it said before, the first version first. */
  before?: { text: string; by: string; at: Moment }[];
  /** Numbers of campaigns it lies beside, counted from the client's newest. */
  beside?: number[];
  away?: boolean;
};

export const shelf: DemoDocument[] = [
  {
    client: 'maren',
    folder: 'Brand',
    kind: 'guideline',
    title: 'How Maren sounds',
    text: `## In one sentence
Quiet and exact: somebody who knows the answer and waits until you ask.
## Always
- Say a thing once.
- Numbers are written as they are read aloud: seven days, 41 %.
- The customer has skin, not a skin type.
## Never
- No exclamation marks, no countdowns.
- Never the word sale: prices are "lower until Sunday".
- No "you deserve". Nobody here hands out permission.
## A price
The price is stated once, in full, with the currency before it: £38. The earlier one is left out.`,
    tags: ['voice', 'copy'],
    by: 'tomasz',
    at: '-12d 10:40',
    before: [
      {
        text: `## In one sentence
Quiet and precise: somebody who knows the answer and waits until you ask.
## Always
- Say a thing once.
- The customer has skin, not a skin type.
## Never
- No exclamation marks.
- Never the word sale.`,
        by: 'tomasz',
        at: '-88d 15:20',
      },
      {
        text: `## In one sentence
Quiet and exact: somebody who knows the answer and waits until you ask.
## Always
- Say a thing once.
- The customer has skin, not a skin type.
## Never
- No exclamation marks, no countdowns.
- Never the word sale: prices are "lower until Sunday".`,
        by: 'amara',
        at: '-41d 09:05',
      },
    ],
    beside: [0, 1, 2],
  },
  {
    client: 'maren',
    folder: 'Brand',
    kind: 'guideline',
    title: 'Colours and pictures',
    text: `## Colours
- Plum #7e3963 for one thing a mail: the button or the headline, never both.
- Sand #eadfd3 behind products, clay #b98c74 for lines.
- Ink #2b2027 for text. Black is not used.
## Pictures
Daylight from the left, one object, a shadow that lies down. Hands are welcome, faces are not: nobody here is before or after.
## Type
Headlines in the mail are live text, 28 px and lighter than one expects. No words in pictures: a third of their readers has pictures switched off.`,
    tags: ['colour', 'design'],
    by: 'priya',
    at: '-33d 16:10',
    beside: [0],
  },
  {
    client: 'maren',
    folder: 'Reusable words',
    kind: 'snippet',
    title: 'How the refill works',
    text: `Send the empty bottle back, we wash it, fill it and send it out again. Postage is ours both ways.`,
    tags: ['refill'],
    by: 'tomasz',
    at: '-20d 11:30',
    beside: [1],
  },
  {
    client: 'maren',
    folder: 'Reusable words',
    kind: 'snippet',
    title: 'Tested on nobody',
    text: `Nothing we make is tested on animals, and nothing we make contains anything that was. It says so on the label because the law asks us to; we would have written it anyway.`,
    tags: ['legal', 'claims'],
    by: 'amara',
    at: '-54d 14:00',
  },
  {
    client: 'maren',
    folder: 'Reusable words',
    kind: 'snippet',
    title: 'Answer to “is it for sensitive skin?”',
    text: `Start with the night oil, two drops, every second evening. If your skin says nothing for a week, it is fine with it.
If it does say something, write to us: the bottle comes back and so does the money.`,
    tags: ['service'],
    by: 'tomasz',
    at: '-9d 17:45',
  },
  {
    client: 'maren',
    kind: 'copy_note',
    title: 'What worked in subject lines this autumn',
    text: `## Opened more than usual
- "Two days before everyone else, quietly"
- "The bottle you have already bought"
## Opened less
- Anything with a month in it.
- Questions. They do not like to be asked in a subject.
Preview text that continues the sentence of the subject earned 11 % more clicks than one that starts a new one, over six campaigns.`,
    tags: ['subject lines', 'learnt'],
    by: 'jonas',
    at: '-6d 09:50',
    beside: [0],
  },
  {
    client: 'maren',
    kind: 'design_note',
    title: 'Dark mode: what survives',
    text: `Outlook turns sand into a brown that looks like a mistake. Use it behind pictures only, never behind text.
- The plum button stays as it is everywhere.
- The logo needs its light edge: file "maren-logo-edge".`,
    tags: ['dark mode', 'design'],
    by: 'priya',
    at: '-27d 13:15',
  },
  {
    client: 'maren',
    kind: 'template',
    title: 'Letter with one product',
    text: `For refills and restocks. One picture, at most ninety words, one button.`,
    html: `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f0ea">
  <tr>
    <td align="center" style="padding:32px 16px">
      <table role="presentation" width="100%" style="max-width:560px;background:#ffffff">
        <tr><td style="padding:28px 32px 0;font:600 20px Georgia,serif;color:#7e3963">Maren</td></tr>
        <tr><td style="padding:24px 32px 0"><div style="height:220px;background:#eadfd3"></div></td></tr>
        <tr>
          <td style="padding:28px 32px 0;font:300 28px/1.25 Georgia,serif;color:#2b2027">
            The bottle you have already bought
          </td>
        </tr>
        <tr>
          <td style="padding:14px 32px 0;font:16px/1.6 Helvetica,Arial,sans-serif;color:#4a3d45">
            Good evening {{ first_name|default:'' }}. Send it back, we wash it and fill it again.
            Seven days, and postage is ours both ways.
          </td>
        </tr>
        <tr>
          <td style="padding:24px 32px 36px">
            <a href="https://maren.test/refill" style="display:inline-block;padding:14px 22px;background:#7e3963;color:#ffffff;font:600 15px Helvetica,Arial,sans-serif;text-decoration:none">Refill mine</a>
          </td>
        </tr>
        <tr>
          <td style="padding:20px 32px;border-top:1px solid #eadfd3;font:12px/1.5 Helvetica,Arial,sans-serif;color:#6f626a">
            Maren Skincare, 4 Old Mill Lane, Bath. <a href="{% unsubscribe_link %}" style="color:#6f626a">Leave the list</a>
          </td>
        </tr>
      </table>
    </td>
  </tr>
</table>`,
    tags: ['refill', 'one product'],
    by: 'priya',
    at: '-15d 12:20',
  },
  {
    client: 'maren',
    kind: 'document',
    title: 'Who reads Maren: three people',
    text: `## Ingrid, 46, Bristol
Reads at night, on a phone, with one eye. Has bought the night oil four times and never anything else.
## Tom, 33, London
Buys for two. Wants to know what is in it, and then does not read it.
## Dr. Osei, 58, Leeds
Opens every mail, clicks on one in ten, tells everybody.`,
    tags: ['audience'],
    by: 'jonas',
    at: '-71d 10:00',
  },
  {
    client: 'maren',
    kind: 'copy_note',
    title: 'Black Friday last year, what we would not do again',
    text: `Five mails in four days. Unsubscribes tripled on the third, and Hanna heard of it from her mother.`,
    tags: ['learnt', 'black friday'],
    by: 'sofia',
    at: '-340d 16:00',
    away: true,
  },
  {
    client: 'tarn-outdoor',
    folder: 'Brand',
    kind: 'guideline',
    title: 'Weather before product',
    text: `Every mail begins with what it is like outside. Then what to wear. Then what it weighs.
## Numbers
- Grams for clothing, kilograms for tents, metres for climbs, kilometres for walks.
- Temperatures with the wind: "minus four, minus eleven in the wind".
## Colours
- Rust #bb5c22, slate #3c4a52, fog #d9dedf.
## Jokes
Are allowed when it is raining.`,
    tags: ['voice', 'colour'],
    by: 'tomasz',
    at: '-25d 09:30',
    beside: [0, 1],
  },
  {
    client: 'tarn-outdoor',
    folder: 'Reusable words',
    kind: 'snippet',
    title: 'Repairs, in two sentences',
    text: `Zips, seams and hooks are mended in Windermere, for as long as there is something to sew them to. Most repairs take nine days and cost less than lunch.`,
    tags: ['repairs'],
    by: 'tomasz',
    at: '-18d 15:00',
  },
  {
    client: 'tarn-outdoor',
    folder: 'Reusable words',
    kind: 'snippet',
    title: 'Waterproof, what the number means',
    text: `20,000 mm is a column of water that stands on the cloth before it comes through. A kneeling person makes about 11,000. Rain makes less than you think and for longer.`,
    tags: ['product'],
    by: 'tomasz',
    at: '-44d 10:10',
  },
  {
    client: 'tarn-outdoor',
    kind: 'template',
    title: 'Forecast mail',
    text: `The forecast block is filled from the feed. Leave it out when the feed is older than a day.`,
    html: `<table role="presentation" width="100%" style="background:#d9dedf"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" style="max-width:600px;background:#ffffff;font:16px/1.5 Helvetica,Arial,sans-serif;color:#26323a">
<tr><td style="padding:24px;background:#3c4a52;color:#ffffff;font-weight:700;letter-spacing:2px">TARN</td></tr>
<tr><td style="padding:28px 24px 8px;font-size:30px;line-height:1.2;font-weight:700">Minus four. Minus eleven in the wind.</td></tr>
<tr><td style="padding:0 24px 20px">Saturday on Helvellyn, from 900 metres. Here is what Gareth has on.</td></tr>
<tr><td style="padding:0 24px 28px"><a href="https://tarnoutdoor.test" style="background:#bb5c22;color:#ffffff;padding:12px 20px;text-decoration:none;font-weight:700">The layers, with weights</a></td></tr>
</table></td></tr></table>`,
    tags: ['forecast'],
    by: 'dele',
    at: '-13d 11:00',
  },
  {
    client: 'loom-house',
    kind: 'guideline',
    title: 'A letter from the mill',
    text: `Written as if by Lotte, who does not say "we are excited".
- The price is stated once, without the old one.
- Thread counts only where somebody asked.
## Colours
Indigo #39659b, undyed #efe9dc, oak #8a6a48.`,
    tags: ['voice', 'colour'],
    by: 'tomasz',
    at: '-60d 12:00',
    beside: [0],
  },
  {
    client: 'loom-house',
    kind: 'snippet',
    title: 'Washing wool',
    text: `Cold, by hand or at the setting that pretends to be one. Dry it lying down, as you would yourself.`,
    tags: ['care'],
    by: 'tomasz',
    at: '-38d 10:20',
  },
  {
    client: 'oriel-coffee',
    kind: 'guideline',
    title: 'Marta across the counter',
    text: `First person, short, generous about where it comes from, never snobbish about milk.
- A roast has a day, not a profile.
- Farms have people: name one.
## Colours
Bottle green #256346, crema #e7d3b1.`,
    tags: ['voice', 'colour'],
    by: 'amara',
    at: '-50d 09:15',
    beside: [0],
  },
  {
    client: 'oriel-coffee',
    kind: 'snippet',
    title: 'Changing the day of a subscription',
    text: `Answer this mail with the day you would like instead. Owen reads them all, and the next bag already comes on it.`,
    tags: ['subscription', 'service'],
    by: 'amara',
    at: '-16d 14:40',
  },
  {
    client: 'fennel-rye',
    kind: 'guideline',
    title: 'Times and smells',
    text: `Bread has a time. Say when it leaves the oven, in which shop, and what the street smells of then.
## Colours
Crust #ba9232, rye #5b4630, flour #f5efe3.`,
    tags: ['voice', 'colour'],
    by: 'tomasz',
    at: '-47d 08:30',
  },
  {
    client: 'fennel-rye',
    kind: 'snippet',
    title: 'Allergens, the short form',
    text: `Everything we bake meets wheat, rye and sesame in the same room. The list of each loaf hangs in every shop and stands on its page.`,
    tags: ['legal'],
    by: 'tomasz',
    at: '-90d 11:10',
  },
  {
    client: 'aster-optics',
    kind: 'guideline',
    title: 'Faces and days',
    text: `Plural and bright. About faces and days; diopters only when somebody asks.
## American and British
Dana's list gets "glasses" and dollars, the shops' list "spectacles" and pounds. Never both in one mail.
## Colours
Aster #6f4797, lens #cfe3ea.`,
    tags: ['voice', 'colour'],
    by: 'amara',
    at: '-30d 13:00',
  },
  {
    client: 'kestrel-cycles',
    kind: 'guideline',
    title: 'Workshop talk',
    text: `Fast, short, a bit cheeky. No mail without a time or a price in it.
## Colours
Bell red #b33736, chain #2e3134.`,
    tags: ['voice', 'colour'],
    by: 'tomasz',
    at: '-65d 16:30',
  },
  {
    client: 'juniper-pet',
    kind: 'guideline',
    title: 'The animal is the hero',
    text: `The owner is the staff. Silly in tone, exact about ingredients and ages.
## Colours
Juniper #007979, biscuit #e3c08d.`,
    tags: ['voice', 'colour'],
    by: 'amara',
    at: '-22d 10:00',
  },
  {
    folder: 'Before it leaves',
    kind: 'document',
    title: 'What is checked before a mail leaves',
    text: `## Words
- Subject and preview read as one sentence on a phone.
- Every number was looked up today.
## Links
- Each was opened by hand, on a phone, signed out.
- The unsubscribe link stands where the brand keeps it.
## Pictures
- The mail makes sense with all of them switched off.
- None is heavier than 200 KB.
## The list
- Suppressed last week's buyers, if the offer would annoy them.`,
    tags: ['qa', 'how we work'],
    by: 'callum',
    at: '-29d 09:00',
  },
  {
    folder: 'Before it leaves',
    kind: 'snippet',
    title: 'Unsubscribe, in our words',
    text: `You get this because you asked for it. Leave the list with one click: no questions, no survey, no hard feelings.`,
    tags: ['legal', 'footer'],
    by: 'callum',
    at: '-120d 12:00',
  },
  {
    folder: 'How we work',
    kind: 'document',
    title: 'Writing for somebody at eleven at night',
    text: `Most of what we send is read lying down. So:
- One thought a paragraph, one paragraph a thought.
- The button says what happens, not "click here".
- If it can be a list, ask whether it can be left out.`,
    tags: ['how we work', 'copy'],
    by: 'sofia',
    at: '-150d 10:00',
  },
  {
    folder: 'How we work',
    kind: 'design_note',
    title: 'Sizes that hold everywhere',
    text: `- 600 px wide, text at 16 px, headlines at 28.
- Buttons at least 44 px high, with the padding inside the link.
- Every picture has its width written down: Outlook guesses badly.`,
    tags: ['design', 'how we work'],
    by: 'priya',
    at: '-75d 15:30',
  },
];
