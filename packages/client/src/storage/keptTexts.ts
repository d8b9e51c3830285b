/** How long a browser keeps a text: until the window is closed, or as long as the device keeps it. */
export type Keeping = 'window' | 'device';

/**
 * Small texts that the browser keeps for this page, by their name. None of the methods throws: what
 * the browser will not keep (storage is blocked or full) is kept in memory, as long as the page lives.
 */
export interface KeptTexts {
  /** The text that was set last, or `null`. */
  get(name: string): string | null;
  set(name: string, text: string): void;
  remove(name: string): void;
}

type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

// Where storage is blocked, already naming it throws a SecurityError.
const BROWSER: Readonly<Record<Keeping, () => TextStorage>> = {
  window: () => sessionStorage,
  device: () => localStorage,
};

/** The texts of this origin; `open` opens the storage, and is called anew for every access. */
export function keptTexts(keeping: Keeping, open = BROWSER[keeping]): KeptTexts {
  /** What could not be kept or forgotten outside: the truth for its name until it is set again. */
  const inMemory = new Map<string, string | null>();
  return {
    get(name) {
      const held = inMemory.get(name);
      return held === undefined ? attempt(() => open().getItem(name), null) : held;
    },
    set(name, text) {
      if (did(() => open().setItem(name, text))) {
        inMemory.delete(name);
        return;
      }
      inMemory.set(name, text);
      // What was kept before must not come back after a reload as if it had been chosen last.
      did(() => open().removeItem(name));
    },
    remove(name) {
      if (did(() => open().removeItem(name))) inMemory.delete(name);
      else inMemory.set(name, null);
    },
  };
}

function attempt<T>(access: () => T, otherwise: T): T {
  try {
    return access();
  } catch {
    return otherwise;
  }
}

/** Whether it went through. */
const did = (access: () => void): boolean =>
  attempt(() => {
    access();
    return true;
  }, false);
