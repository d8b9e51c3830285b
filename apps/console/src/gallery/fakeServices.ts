import type { NotificationState, Notifier } from '../app/notifier.ts';
import type { Sound } from '../app/sound.ts';

/** Counts instead of sounding. */
export function createSilentSound(locked: boolean): Sound {
  return {
    tones: {
      play: () => undefined,
      repeat: () => () => undefined,
      setVolume: () => undefined,
      setLoudspeaker: () => undefined,
      dispose: () => undefined,
    },
    locked: { subscribe: () => () => undefined, getSnapshot: () => locked },
    unlock: () => undefined,
    tryOn: () => undefined,
  };
}

const STATES: readonly NotificationState[] = ['default', 'granted', 'denied', 'unsupported'];

/** Tells nothing; its permission is what the address says. */
export function createSilentNotifier(state: string | null): Notifier {
  const permission = STATES.find((known) => known === state) ?? 'default';
  return {
    permission: { subscribe: () => () => undefined, getSnapshot: () => permission },
    ask: () => Promise.resolve(),
    tell: () => () => undefined,
  };
}
