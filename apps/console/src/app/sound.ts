import type { Observable } from '@madoguchi/client';
import { createTonePlayer, type TonePlayer } from '@madoguchi/ui-kit';

/** Tones, and whether the browser lets them be heard. */
export interface Sound {
  readonly tones: TonePlayer;
  /** `true` while the browser keeps the page silent because nobody has touched it yet. */
  readonly locked: Observable<boolean>;
  /** Asks again; works only from within a key press or a click. */
  unlock(): void;
}

/** Opens the sound device at once, so that a blocked one is noticed before the first call rings. */
export function createSound(open: () => AudioContext = () => new AudioContext()): Sound {
  const context = open();
  const unlock = () => {
    if (context.state === 'suspended') void context.resume();
  };
  // Any first input unlocks the sound; the listeners live as long as the page.
  window.addEventListener('pointerdown', unlock);
  window.addEventListener('keydown', unlock);
  return {
    tones: createTonePlayer(() => context),
    locked: {
      subscribe(listener) {
        context.addEventListener('statechange', listener);
        return () => context.removeEventListener('statechange', listener);
      },
      getSnapshot: () => context.state === 'suspended',
    },
    unlock,
  };
}
