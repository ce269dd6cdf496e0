export type Piece = { text: string; marked: boolean };

/** What the search marked with control characters 2 and 3, as pieces to make elements of. */
export function piecesOf(found: string): Piece[] {
  return found
    .split('\u0002')
    .flatMap((part, index): Piece[] => {
      if (index === 0) return [{ text: part, marked: false }];
      const [marked = '', ...rest] = part.split('\u0003');
      return [
        { text: marked, marked: true },
        { text: rest.join(''), marked: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
