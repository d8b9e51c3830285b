/** Digests of staff codes, and how often wrong ones may be tried. */
export interface StaffCodeChecks {
  /** A digest as of a password. */
  digestOf(code: string): Promise<string>;
  isRight(digest: string, code: string): Promise<boolean>;
  /**
   * Counts a try before it is looked at, at the kiosk and at its center: a code names nobody, so that the count of the
   * center stands for that of each person who works there. `STAFF_CODE_LOCKED`.
   */
  take(place: { readonly kioskId: string; readonly centerId: string }): Promise<void>;
  /** The code was right: this try does not count, the ones before still do. */
  giveBack(place: { readonly kioskId: string; readonly centerId: string }): Promise<void>;
}
