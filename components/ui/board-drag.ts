type Options = {
  /** The stages a card may be dropped on, or none where it stays. */
  targetsOf: (card: string) => readonly string[];
  drop: (card: string, stage: string) => void;
};

const STARTS_AFTER = 6;
const HOLD = 300;
const EDGE = 56;
const STEP = 14;

/**
 * Dragging by delegation over cards that the server drew: nothing is mounted again, and a page pays for it only once
 * a pointer is near. Dragging is never the only way: every card has its menu.
 */
export function listenToDrags(board: HTMLElement, { targetsOf, drop }: Options): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  let flight: Flight | undefined;
  let hold: ReturnType<typeof setTimeout> | undefined;
  let start: { card: HTMLElement; x: number; y: number; touch: boolean } | undefined;

  const lift = () => {
    if (!start) return;
    const targets = targetsOf(start.card.dataset.card ?? '');
    if (targets.length > 0) flight = new Flight(board, start.card, targets, start.x, start.y);
  };
  const end = (event?: PointerEvent) => {
    clearTimeout(hold);
    const stage = event && flight?.over;
    if (flight && start && stage) drop(start.card.dataset.card ?? '', stage);
    if (flight) board.addEventListener('click', swallow, { capture: true, once: true });
    // No click follows where the pointer was let go over something else.
    setTimeout(() => board.removeEventListener('click', swallow, { capture: true }));
    flight?.end();
    flight = start = undefined;
  };

  board.addEventListener(
    'pointerdown',
    (event) => {
      const target = event.target as Element;
      const card = target.closest<HTMLElement>('[data-card]');
      if (!card || event.button !== 0 || target.closest('button, [popover]')) return;
      start = { card, x: event.clientX, y: event.clientY, touch: event.pointerType !== 'mouse' };
      if (start.touch) hold = setTimeout(lift, HOLD);
    },
    { signal },
  );
  document.addEventListener(
    'pointermove',
    (event) => {
      if (!start) return;
      const far = Math.hypot(event.clientX - start.x, event.clientY - start.y) > STARTS_AFTER;
      if (!flight && far && start.touch) return end(); // a finger that moves at once is scrolling
      if (!flight && far) lift();
      flight?.move(event.clientX, event.clientY);
    },
    { signal },
  );
  document.addEventListener('pointerup', end, { signal });
  document.addEventListener('pointercancel', () => end(), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !flight) return;
      event.preventDefault();
      end();
    },
    { signal, capture: true },
  );
  board.addEventListener('touchmove', (event) => flight && event.preventDefault(), {
    signal,
    passive: false,
  });
  board.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  return () => {
    end();
    abort.abort();
  };
}

function swallow(event: Event) {
  event.preventDefault();
  event.stopPropagation();
}

/** A card in the air: its shadow follows the pointer, the columns show where it may land. */
class Flight {
  over: string | undefined;
  readonly #board: HTMLElement;
  readonly #card: HTMLElement;
  readonly #shadow: HTMLElement;
  readonly #columns: HTMLElement[];
  readonly #dx: number;
  readonly #dy: number;
  #x: number;
  #frame = 0;

  constructor(
    board: HTMLElement,
    card: HTMLElement,
    targets: readonly string[],
    x: number,
    y: number,
  ) {
    const box = card.getBoundingClientRect();
    this.#board = board;
    this.#card = card;
    this.#dx = x - box.left;
    this.#dy = y - box.top;
    this.#x = x;
    this.#columns = [...board.querySelectorAll<HTMLElement>('[data-stage]')];
    for (const column of this.#columns) {
      const open = targets.includes(column.dataset.stage ?? '');
      column.dataset.landing = open ? 'open' : 'shut';
    }
    const shadow = card.cloneNode(true) as HTMLElement; // a clone of an element is an element
    shadow.inert = true;
    shadow.dataset.shadow = '';
    shadow.style.width = `${box.width}px`;
    document.body.append(shadow);
    this.#shadow = shadow;
    card.dataset.lifted = '';
    this.move(x, y);
    this.#scroll();
  }

  move(x: number, y: number) {
    this.#x = x;
    this.#shadow.style.translate = `${x - this.#dx}px ${y - this.#dy}px`;
    const column = document
      .elementsFromPoint(x, y)
      .find((one) => one.matches('[data-landing=open]'));
    this.over = column instanceof HTMLElement ? column.dataset.stage : undefined;
    for (const one of this.#columns) one.toggleAttribute('data-over', one === column);
  }

  /** Near the board's ends the board comes along. */
  readonly #scroll = () => {
    const { left, right } = this.#board.getBoundingClientRect();
    if (this.#x < left + EDGE) this.#board.scrollLeft -= STEP;
    if (this.#x > right - EDGE) this.#board.scrollLeft += STEP;
    this.#frame = requestAnimationFrame(this.#scroll);
  };

  end() {
    cancelAnimationFrame(this.#frame);
    this.#shadow.remove();
    delete this.#card.dataset.lifted;
    for (const column of this.#columns) {
      delete column.dataset.landing;
      column.removeAttribute('data-over');
    }
  }
}
