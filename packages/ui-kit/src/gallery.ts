import type { Observable } from './shared.ts';

/** The event by which a gallery is asked for another screen; its detail is the name of that one. */
const SHOW = 'gallery-show';

/** The event by which a gallery is asked to begin anew with another address; its detail is that address. */
const OPEN = 'gallery-open';

/**
 * Opens the screen of the page's address, and another one whenever the page is told to, without a load: a walk through
 * all screens loads the page once.
 *
 * @param open mounts what the address names; what it gives takes it away again
 */
export function openGallery(open: () => () => void): void {
  let close = open();
  addEventListener(OPEN, (event) => {
    close();
    history.replaceState(null, '', (event as CustomEvent<string>).detail);
    close = open();
  });
}

/**
 * The model of the screen that a gallery shows, which becomes that of another one when the page is told to, without a
 * load: so that a test sees what the elements of a page become.
 */
export function followGallery<M extends Observable<unknown>>(
  first: string,
  make: (name: string) => M,
): M {
  let model = make(first);
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let leave = model.subscribe(tell);
  addEventListener(SHOW, (event) => {
    leave();
    model = make((event as CustomEvent<string>).detail);
    leave = model.subscribe(tell);
    tell();
  });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return new Proxy(model, {
    get: (_, key) => (key === 'subscribe' ? subscribe : (Reflect.get(model, key) as unknown)),
  });
}

/** Paints anew so often; a few times only where less motion is wanted, as in the walk through all screens. */
export function paintAgain(paint: () => void, everyMs: number): void {
  let left = matchMedia('(prefers-reduced-motion: reduce)').matches ? 3 : Infinity;
  const timer = setInterval(() => {
    paint();
    left -= 1;
    if (left === 0) clearInterval(timer);
  }, everyMs);
}
