/** The part of a window by which its page keeps people in it. */
export interface KioskWindow {
  readonly history: Pick<History, 'state' | 'pushState' | 'go'>;
  addEventListener(
    name: string,
    listener: (event: Event) => void,
    options?: AddEventListenerOptions,
  ): void;
}

/** The buttons of a mouse by which a browser goes back and forward (UI Events). */
const MOUSE_BACK = 3;
const MOUSE_FORWARD = 4;

const KEYS = new Set(['BrowserBack', 'BrowserForward']);
const KEYS_WITH_ALT = new Set(['ArrowLeft', 'ArrowRight']);

/**
 * Keeps a resident on the page, where it is shown by a browser: back leads to an entry of the page itself and from
 * there to where it was. A browser skips entries that were made before anybody touched the page, so the first touch
 * makes another one. The shell has no history at all (E47). The listeners live as long as the page.
 */
export function closeWayBack(page: KioskWindow = window): void {
  const { history } = page;
  let top = depthOf(history.state);
  const push = (): void => {
    top += 1;
    history.pushState({ depth: top }, '');
  };
  if (top === 0) push();
  page.addEventListener('click', push, { once: true, capture: true });
  page.addEventListener('popstate', () => {
    const steps = top - depthOf(history.state);
    if (steps !== 0) history.go(steps);
  });
  for (const name of ['mousedown', 'mouseup', 'auxclick']) {
    page.addEventListener(name, keepMouse, { capture: true });
  }
  page.addEventListener('keydown', keepKeys, { capture: true });
}

function depthOf(state: unknown): number {
  if (typeof state !== 'object' || state === null || !('depth' in state)) return 0;
  return Number(state.depth);
}

function keepMouse(event: Event): void {
  if (!('button' in event)) return;
  if (event.button === MOUSE_BACK || event.button === MOUSE_FORWARD) event.preventDefault();
}

function keepKeys(event: Event): void {
  if (!('key' in event && 'altKey' in event && typeof event.key === 'string')) return;
  const leads = event.altKey === true ? KEYS_WITH_ALT : KEYS;
  if (leads.has(event.key)) event.preventDefault();
}
