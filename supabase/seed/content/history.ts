/** What each brand sent besides the campaigns that are told in full: titles, newest first, and the scale of its numbers. */
export type History = {
  client: string;
  everyDays: number;
  recipients: number;
  /** Share by which the list grew over the year. */
  growth: number;
  openRate: number;
  clickRate: number;
  /** Minor units of revenue per recipient in an ordinary month. */
  perRecipient: number;
  basket: number;
  /** January to December. */
  season: number[];
  titles: string[];
};

export const history: History[] = [
  {
    client: 'maren', everyDays: 7, recipients: 46900, growth: 0.19, openRate: 42, clickRate: 2.8, perRecipient: 14, basket: 4400,
    season: [0.8, 0.85, 1.05, 0.95, 1, 0.9, 0.8, 0.85, 1.05, 1.15, 1.45, 1.3],
    titles: ['Hand cream, second tube', 'Before the heating', 'Calm balm, explained', 'Sunday evening', 'What Ida finished twice', 'Cleanser, on dry skin', 'A shelf for two', 'October, gently', 'Back in glass', 'The muslin cloth', 'September skin', 'Long weekend', 'Pack light', 'After sun, before sleep', 'Heat, and what to skip', 'Half a pump', 'The travel set', 'Ask Dr Aalto', 'Less in June', 'Longest day', 'Peony, once', 'How to stop', 'For whoever mothered you', 'Spring, not a reset', 'Night shift', 'Two products', 'February is dry', 'The linen pouch', 'Last post, first snow', 'The evening set', 'Early access, last year', 'November, quietly'],
  },
  {
    client: 'tarn-outdoor', everyDays: 8, recipients: 54200, growth: 0.22, openRate: 41, clickRate: 3.2, perRecipient: 17, basket: 9200,
    season: [0.9, 0.8, 0.9, 1, 1.05, 1, 0.9, 0.85, 1.05, 1.2, 2, 1.5],
    titles: ['Rain by Thursday', 'Gloves you can type in', 'The 412 g question', 'Sunrise at 07:12', 'Mend it with us', 'Scar boot, resoled', 'Wild camping, quietly', 'Bank holiday, three routes', 'Seven litres of water', 'Midges', 'Shorts, finally', 'A tent for the garden', 'Nine pubs, nine walks', 'June, all of it', 'The lightest shell', 'Maps, folded', 'Easter on foot', 'Last ice', 'Half-term, half a mountain', 'Wool in March', 'Storm names', 'Short days', 'Winter sale', 'Boxing Day walk', 'The twelve gifts', 'Head torches'],
  },
  {
    client: 'loom-house', everyDays: 12, recipients: 23600, growth: 0.14, openRate: 44, clickRate: 2.6, perRecipient: 21, basket: 14800,
    season: [1.1, 0.85, 0.9, 0.95, 0.95, 0.8, 0.75, 0.85, 1.1, 1.2, 1.4, 1.25],
    titles: ['A letter from the mill', 'Lambswool, by weight', 'Halima’s afternoon', 'The spare bed', 'Undyed', 'Calder throw', 'Offcuts', 'Rain on the roof lights', 'Tea towels', 'Summer weight', 'The open day', 'Flax', 'Hemmed by hand', 'Spring, at the loom', 'Mothering Sunday', 'Blue, again', 'White week', 'January, under wool', 'The last cloth'],
  },
  {
    client: 'oriel-coffee', everyDays: 8, recipients: 18100, growth: 0.26, openRate: 48, clickRate: 4.1, perRecipient: 22, basket: 2300,
    season: [1.05, 0.95, 0.95, 0.9, 0.9, 0.85, 0.75, 0.8, 1, 1.1, 1.5, 1.4],
    titles: ['Sidama, washed', 'Grind it coarser', 'Milk is fine', 'The bay window', 'Harvest news', 'Night shift, no caffeine', 'Three minutes', 'A new mill', 'Brewing for eight', 'Iced, badly', 'August roast', 'Guji, natural', 'Father’s Day, filter', 'Camping stove', 'The blue bag', 'Ask Marta', 'Easter, decaf', 'Huila', 'Subscribers’ lot', 'Cold morning', 'Pancakes', 'New year, same blend', 'The tin', 'Last windows', 'Advent, in August'],
  },
  {
    client: 'fennel-rye', everyDays: 9, recipients: 13600, growth: 0.31, openRate: 47, clickRate: 3.8, perRecipient: 15, basket: 1600,
    season: [0.8, 0.85, 0.95, 1.25, 0.9, 0.9, 0.8, 0.75, 1, 1.05, 1.15, 1.6],
    titles: ['Rye on Fridays', 'Toffee apple bun', 'The early shelf', 'Pumpkin seed', 'Back to school rolls', 'Focaccia, square', 'Too hot to bake', 'Picnic loaf', 'Strawberry galette', 'Bank holiday hours', 'Elderflower', 'May Day', 'After Easter', 'Simnel', 'Mothering bun', 'Leap loaf', 'Pancake Monday', 'Blood orange', 'Soup bread', 'Galette des rois', 'Mince pies', 'Stollen, last year'],
  },
  {
    client: 'aster-optics', everyDays: 9, recipients: 31800, growth: 0.28, openRate: 39, clickRate: 3.1, perRecipient: 24, basket: 12600,
    season: [1.2, 0.95, 0.95, 1, 1.1, 1.25, 1.05, 0.95, 1.05, 1, 1.35, 1.1],
    titles: ['Faces, continued', 'Round, for squares', 'Second pair', 'The case', 'Back to school, back row', 'Clear frames', 'August, squinting', 'Road trip', 'Tint, explained', 'Polarised', 'Juno in amber', 'Try five', 'Eye test, ten minutes', 'Spring shapes', 'Opening weekend', 'Bleecker, the frame', 'Benefit year ends', 'New year, new lenses', 'Dry eyes', 'Gift card, no prescription'],
  },
  {
    client: 'kestrel-cycles', everyDays: 11, recipients: 8200, growth: 0.24, openRate: 46, clickRate: 4.6, perRecipient: 30, basket: 6900,
    season: [0.7, 0.75, 1, 1.3, 1.35, 1.3, 1.15, 1, 1.05, 0.95, 1.2, 1],
    titles: ['Mudguards', 'Wet chain', 'The workshop waltz', 'Commuter hour', 'Locks, honestly', 'Tour de Bristol', 'Kestrel One, again', 'Summer tubes', 'Night ride', 'Child seats', 'Saddle Sunday', 'Bike week', 'First hundred miles', 'Brakes'],
  },
  {
    client: 'juniper-pet', everyDays: 11, recipients: 5700, growth: 0.35, openRate: 50, clickRate: 4.9, perRecipient: 21, basket: 2500,
    season: [1, 1, 1, 1, 1, 1, 1, 1, 1.05, 1.1, 1.2, 1.3],
    titles: ['Conkers are not food', 'Mud season', 'Recall, the word', 'The good ball', 'Heat and paws', 'Hello from the quay'],
  },
];
