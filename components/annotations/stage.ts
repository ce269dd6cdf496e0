import {
  type Camera,
  held,
  inPicture,
  type Measures,
  type Point,
  REST,
  revealing,
  scaleWithin,
  zoomedAt,
} from './camera';

/** One version in its frame. */
type View = { frame: HTMLElement; plane: HTMLElement; measures: Measures; camera: Camera };

const QUIET_MS = 200;

/**
 * Zoom and pan of the versions on a stage. Works on their elements, past React: a frame of movement is one transform for
 * each version that is seen. While linked, what one does the others do too.
 */
export class Stage {
  #views = new Map<HTMLElement, View>();
  #listeners = new Set<(percent: number) => void>();
  #asked = 0;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #linked = true;

  attach(frame: HTMLElement, plane: HTMLElement): () => void {
    const scrolled = frame.scrollTop; // before there was a script the browser scrolled it
    frame.dataset.live = '';
    const view: View = { frame, plane, measures: measure(frame, plane), camera: REST };
    this.#views.set(frame, view);
    const resized = new ResizeObserver(() => {
      view.measures = measure(frame, plane);
      const leader = this.#linked ? this.#leader() : undefined;
      if (isSeen(view)) this.#set(view, (leader ?? view).camera);
    });
    resized.observe(frame);
    resized.observe(plane);
    if (scrolled) this.panBy(frame, { x: 0, y: -scrolled });
    return () => {
      resized.disconnect();
      this.#views.delete(frame);
    };
  }

  onPercent(listener: (percent: number) => void): () => void {
    this.#listeners.add(listener);
    this.#tell();
    return () => this.#listeners.delete(listener);
  }

  link(linked: boolean) {
    this.#linked = linked;
    const leader = this.#leader();
    if (linked && leader) this.#move(leader, leader.camera);
  }

  /** Whether it moved: at its edge a wheel is the page's. */
  panBy(frame: HTMLElement, by: Point): boolean {
    const view = this.#views.get(frame);
    if (!view) return false;
    const { x, y, scale } = view.camera;
    const next = held({ scale, x: x + by.x, y: y + by.y }, view.measures);
    const moved = Math.abs(next.x - x) + Math.abs(next.y - y) > 0.5;
    if (moved) this.#move(view, next);
    return moved;
  }

  /** Around a point of a frame, or every version around its middle. */
  zoomBy(factor: number, frame?: HTMLElement, at?: Point) {
    for (const view of this.#leaders(frame)) this.#zoom(view, view.camera.scale * factor, at);
  }

  /** As it lies at rest, at the height that was looked at. */
  fit() {
    for (const view of this.#leaders())
      this.#move(view, { ...REST, y: view.camera.y / view.camera.scale });
  }

  /** One pixel of the file is one of the screen. */
  actual() {
    for (const view of this.#leaders())
      this.#zoom(view, naturalWidth(view) / view.measures.picture.width);
  }

  reveal(frame: HTMLElement, at: Point) {
    const view = this.#views.get(frame);
    if (view && isSeen(view)) this.#move(view, revealing(at, view.camera, view.measures));
  }

  /** A point of the screen, in per cent of the picture. */
  pointIn(frame: HTMLElement, { x, y }: Point): Point | null {
    const view = this.#views.get(frame);
    if (!view || !isSeen(view)) return null;
    const { left, top } = frame.getBoundingClientRect();
    return inPicture({ x: x - left, y: y - top }, view.camera, view.measures);
  }

  /** How much of the picture one pixel of the screen is, in per cent. */
  stepIn(frame: HTMLElement): Point {
    const view = this.#views.get(frame);
    if (!view) return { x: 1, y: 1 };
    const { picture } = view.measures;
    const { scale } = view.camera;
    return { x: 100 / (picture.width * scale), y: 100 / (picture.height * scale) };
  }

  isZoomed(frame: HTMLElement): boolean {
    return (this.#views.get(frame)?.camera.scale ?? 1) > 1.001;
  }

  #seen = () => [...this.#views.values()].filter(isSeen);

  #leader(): View | undefined {
    const seen = this.#seen();
    return seen.find(({ frame }) => frame.dataset.frame === 'now') ?? seen[0];
  }

  /** Those that the others follow. */
  #leaders(frame?: HTMLElement): View[] {
    const one = frame ? this.#views.get(frame) : this.#linked ? this.#leader() : undefined;
    return one ? [one] : this.#seen();
  }

  #zoom(view: View, wanted: number, at = middleOf(view)) {
    const scale = scaleWithin(wanted, view.measures, naturalWidth(view));
    this.#move(view, zoomedAt(view.camera, scale, at, view.measures));
  }

  #move(view: View, camera: Camera) {
    const moving = this.#linked ? this.#seen() : [view];
    for (const one of moving) this.#set(one, camera);
  }

  #set(view: View, camera: Camera) {
    view.camera = held(camera, view.measures);
    this.#asked ||= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#asked = 0;
    for (const { frame, plane, camera } of this.#views.values()) {
      const { scale, x, y } = camera;
      plane.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
      frame.toggleAttribute('data-zoomed', scale > 1.001);
    }
    this.#tell();
    this.#hurry();
  }

  #tell() {
    const leader = this.#leader();
    if (!leader) return;
    const { camera, measures } = leader;
    const percent = (camera.scale * measures.picture.width * 100) / naturalWidth(leader);
    this.#listeners.forEach((listener) => listener(Math.round(percent)));
  }

  /** A layer of its own while it moves; drawn sharp again when it rests. */
  #hurry() {
    for (const { plane } of this.#views.values()) plane.dataset.moving = '';
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      for (const { plane, camera } of this.#views.values()) {
        delete plane.dataset.moving;
        plane.style.setProperty('--zoom-rest', String(camera.scale));
      }
    }, QUIET_MS);
  }
}

const isSeen = ({ measures }: View) => measures.picture.width > 0;

const naturalWidth = ({ plane, measures }: View) =>
  Number(plane.dataset.natural) || measures.picture.width || 1;

const middleOf = ({ measures: { frame } }: View): Point => ({
  x: frame.width / 2,
  y: frame.height / 2,
});

function measure(frame: HTMLElement, plane: HTMLElement): Measures {
  return {
    frame: { width: frame.clientWidth, height: frame.clientHeight },
    picture: { width: plane.offsetWidth, height: plane.offsetHeight },
    left: plane.offsetLeft,
    top: plane.offsetTop,
  };
}
