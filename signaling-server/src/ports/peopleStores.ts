import type { Availability, KeySettings, StaffMember } from '@madoguchi/domain';

/** An enrolled device. It proves itself with a key of which only the public half is here. */
export interface Kiosk {
  readonly id: string;
  readonly centerId: string;
  /** What staff call it, e.g. 「1番窓口」. */
  readonly name: string;
  /** P-256 public key as a JWK (RFC 7517), exactly the fields kty, crv, x and y. */
  readonly publicKey: PublicKey;
  readonly enrolledAt: number;
  /** Of the last connection; `null` before the first. Written when a connection begins and ends. */
  readonly lastSeenAt: number | null;
  /** Version of the page that connected last. */
  readonly version: string | null;
  /** A kiosk that was withdrawn never connects again. */
  readonly revokedAt: number | null;
}

export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

export interface KioskStore {
  get(id: string): Kiosk | null;
  /** Every device that was ever enrolled, in the order of enrolment. */
  all(): readonly Kiosk[];
  /** Those of a center that were not withdrawn, in the order of enrolment. */
  at(centerId: string): readonly Kiosk[];
  insert(kiosk: Kiosk): void;
  /** Replaces everything but the id. */
  save(kiosk: Kiosk): void;
  /** It was there at this instant, with this version of the page; `null` for the one that is known. */
  seen(id: string, at: number, version: string | null): void;
  putCode(codeDigest: string, centerId: string, expiresAt: number): void;
  /** Takes a code out of the store; `null` when it does not exist or is no longer valid. */
  takeCode(codeDigest: string, now: number): { centerId: string } | null;
}

export interface StaffStore {
  get(id: string): StaffMember | null;
  all(): readonly StaffMember[];
  insert(staff: StaffMember): void;
  /** Replaces everything but the id, the availability and the keys. */
  save(staff: StaffMember): void;
  availability(staffId: string): Availability;
  setAvailability(staffId: string, availability: Availability): void;
  /** The keys of their console. */
  keys(staffId: string): KeySettings;
  setKeys(staffId: string, keys: KeySettings): void;
}
