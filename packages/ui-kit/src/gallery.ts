import type { Observable } from './shared.ts';

/** The event by which a gallery is asked for another screen; its detail is the name of that one. */
const SHOW = 'gallery-show';

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
