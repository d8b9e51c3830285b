import { isClockOff } from '@madoguchi/domain';
import type { AdminKiosk, Organisation } from '@madoguchi/protocol';

/** A device and where it stands. */
export interface KioskRow extends AdminKiosk {
  /** `null` when its center is gone. */
  readonly district: string | null;
}

/** The devices by center, in the order of the ward; those in use before those that were withdrawn. */
export function kioskRows(
  kiosks: readonly AdminKiosk[],
  { centers }: Pick<Organisation, 'centers'>,
): KioskRow[] {
  const place = new Map(centers.map(({ id }, index) => [id, index]));
  const rank = (kiosk: AdminKiosk) => place.get(kiosk.centerId) ?? centers.length;
  const districtOf = new Map(centers.map(({ id, district }) => [id, district]));
  return kiosks
    .map((kiosk) => ({ ...kiosk, district: districtOf.get(kiosk.centerId) ?? null }))
    .sort(
      (a, b) =>
        Number(a.revokedAt !== null) - Number(b.revokedAt !== null) ||
        rank(a) - rank(b) ||
        a.enrolledAt - b.enrolledAt,
    );
}

/** Devices in use whose key a second device has presented. */
export const duplicatesOf = <Row extends AdminKiosk>(kiosks: readonly Row[]): Row[] =>
  kiosks.filter(({ duplicateAt, revokedAt }) => duplicateAt !== null && revokedAt === null);

/** Connected devices whose clock has to be put right. */
export const wrongClocksOf = <Row extends AdminKiosk>(kiosks: readonly Row[]): Row[] =>
  kiosks.filter(({ clockAheadMs, revokedAt }) => isClockOff(clockAheadMs) && revokedAt === null);

/** The code in two groups of four, as it is read aloud and typed. */
export const groupedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Devices of a center that were enrolled since; the newest is the one that used the code. */
export function enrolledSince(
  kiosks: readonly AdminKiosk[],
  centerId: string,
  known: ReadonlySet<string>,
): AdminKiosk | null {
  const added = kiosks.filter(
    (kiosk) => kiosk.centerId === centerId && !known.has(kiosk.kioskId) && !kiosk.revokedAt,
  );
  return added.at(-1) ?? null;
}

/** The remaining life of a code in whole minutes; `over` when it has expired. */
export function codeLeft(expiresAt: number, now: number): 'over' | 'short' | number {
  const left = expiresAt - now;
  if (left <= 0) return 'over';
  return left < 60_000 ? 'short' : Math.round(left / 60_000);
}
