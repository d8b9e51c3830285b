import type { Translated } from '../shape.ts';
import type { common as source } from '../ja/common.ts';

/** Words that several screens share, in English. */
export const common: Translated<typeof source> = {
  product: 'Online Counter',
  back: 'Back',
  close: 'Close',
  quality: {
    good: 'Good',
    fair: 'A little unstable',
    poor: 'Poor',
  },
  connection: {
    connecting: 'Connecting. Please wait a moment.',
    interrupted: 'The connection is weak right now. Please stay where you are.',
  },
  camera: {
    off: 'The camera is off',
    opening: 'Getting the camera ready',
    local: 'Your picture',
    remote: 'Their picture',
  },
};
