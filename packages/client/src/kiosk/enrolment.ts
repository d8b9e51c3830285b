import type { KioskApi } from '../api.ts';
import type { KioskKey } from './kioskKey.ts';

/** Makes this device a kiosk; rejects with `AppError`. */
export interface KioskEnrolment {
  /** With a one-time code from an admin. */
  withCode(code: string): Promise<void>;
  /** With demo data: of this center. */
  forDemo(centerId: string): Promise<void>;
}

/** Enrols the device that keeps this key. */
export function createKioskEnrolment(api: KioskApi, key: KioskKey): KioskEnrolment {
  return {
    withCode: (code) => key.enrol((publicKey) => api.call('enrolKiosk', { code, publicKey })),
    forDemo: (centerId) => key.enrol((publicKey) => api.call('demoEnrol', { centerId, publicKey })),
  };
}
