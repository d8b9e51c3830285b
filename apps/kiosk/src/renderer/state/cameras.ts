import type { Devices } from '@madoguchi/client';

/** The cameras that see whoever stands at the kiosk. */
export interface Cameras {
  /** Goes on to the next one; what is returned goes back. `null`: there is no other. */
  next(): (() => void) | null;
  /** Goes back to the one from before the visit. */
  forget(): void;
}

/** The cameras of a page, without the one over the desk. */
export function camerasOf(devices: Pick<Devices, 'getSnapshot' | 'choose'>): Cameras {
  /** What was chosen before staff changed it; `undefined` as long as they have not. */
  let before: string | null | undefined;
  return {
    next() {
      const { camera, paper } = devices.getSnapshot();
      const there = camera.there.filter(({ id }) => id !== paper.present);
      const at = Math.max(
        0,
        there.findIndex(({ id }) => id === camera.present),
      );
      const next = there[(at + 1) % there.length];
      if (next === undefined || there.length < 2) return null;
      const { present } = camera;
      if (before === undefined) before = present;
      devices.choose('camera', next.id);
      return () => devices.choose('camera', present);
    },
    forget() {
      if (before === undefined) return;
      devices.choose('camera', before);
      before = undefined;
    },
  };
}
