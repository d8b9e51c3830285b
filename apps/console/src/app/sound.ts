import type { Devices, Observable } from '@madoguchi/client';
import { createTonePlayer, type TonePlayer } from '@madoguchi/ui-kit';
import { ringLoudspeaker } from '../devices/ringLoudspeaker.ts';

/** Tones, and whether the browser lets them be heard. */
export interface Sound {
  readonly tones: TonePlayer;
  /** `true` while the browser keeps the page silent because nobody has touched it yet. */
  readonly locked: Observable<boolean>;
  /** Asks again; works only from within a key press or a click. */
  unlock(): void;
  /** Plays a tone on the loudspeaker of the call, or on the one that rings. */
  tryOn(use: 'loudspeaker' | 'ring'): void;
}

/**
 * Opens the sound device at once, so that a blocked one is noticed before the first call rings. It rings from the
 * loudspeaker of choice, as long as the page lives.
 */
export function createSound(
  devices: Devices,
  open: () => AudioContext = () => new AudioContext(),
): Sound {
  const context = open();
  const tones = createTonePlayer(() => context);
  /** What is tried on the loudspeaker of the call, which may be another one. */
  const trial = createTonePlayer(open);
  const unlock = () => {
    if (context.state === 'suspended') void context.resume();
  };
  const follow = () => {
    const choices = devices.getSnapshot();
    tones.setLoudspeaker(ringLoudspeaker(choices));
    trial.setLoudspeaker(choices.loudspeaker.present);
  };
  follow();
  devices.subscribe(follow);
  // Any first input unlocks the sound; the listeners live as long as the page.
  window.addEventListener('pointerdown', unlock);
  window.addEventListener('keydown', unlock);
  return {
    tones,
    locked: {
      subscribe(listener) {
        context.addEventListener('statechange', listener);
        return () => context.removeEventListener('statechange', listener);
      },
      getSnapshot: () => context.state === 'suspended',
    },
    unlock,
    tryOn(use) {
      unlock();
      if (use === 'ring') tones.play('ring');
      else trial.play('connected');
    },
  };
}
