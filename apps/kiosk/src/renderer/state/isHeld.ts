import type { Talking } from './screenOf.ts';

/** Whether nobody sees or hears the resident now: on hold, or while the specialists look and brief. */
export function isHeld(consultation: Talking): boolean {
  switch (consultation.state) {
    case 'inCall':
      return false;
    case 'onHold':
      return true;
    case 'transferring':
      return consultation.stage !== 'together';
  }
}
