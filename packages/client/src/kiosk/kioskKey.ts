import type { RouteBody } from '@madoguchi/protocol';

/** The half of a device's key that may be known. */
export type DevicePublicKey = RouteBody<'enrolKiosk'>['publicKey'];

/** The key of a device that is a kiosk. */
interface EnrolledKey {
  readonly kioskId: string;
  /** ECDSA P-256 with SHA-256 over the UTF-8 of this text: r and s, in base64url. */
  sign(text: string): Promise<string>;
}

/**
 * The key by which this device proves which kiosk it is. Its private half cannot be read, not even
 * by the page. Both methods reject with `KIOSK_KEY_NOT_KEPT` where a key can neither be made nor kept.
 */
export interface KioskKey {
  /** The key of an enrolled device, or `null`. */
  enrolled(): Promise<EnrolledKey | null>;
  /**
   * Makes a new key and keeps it once `register` has had its public half enrolled; until then, and
   * when that is refused, the former key stays.
   */
  enrol(register: (publicKey: DevicePublicKey) => Promise<{ kioskId: string }>): Promise<void>;
}
