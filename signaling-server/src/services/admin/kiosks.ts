import type { Caller } from '@madoguchi/domain';
import { AppError, isSameName } from '@madoguchi/domain';
import type { AdminKiosk } from '@madoguchi/protocol';
import type { Kiosk, KioskStore, Stores } from '../../ports/store.ts';
import { duplicateAt } from '../kiosks/kioskRegister.ts';
import { changeRemembered, type AdminParts } from './adminParts.ts';
import { changeDetails } from './details.ts';

/** What the list of devices needs besides the database. */
interface KioskParts extends AdminParts {
  isKioskConnected(kioskId: string): boolean;
  /** How far its clock is ahead in milliseconds; `null` while it is not connected. */
  clockAheadMs(kioskId: string): number | null;
  /** What it has said of its camera over the desk; `null` while it is not connected. */
  deskCamera(kioskId: string): AdminKiosk['deskCamera'];
}

interface List {
  readonly kiosks: AdminKiosk[];
}

/** The enrolled devices: naming and withdrawing them. */
export class KiosksAdmin {
  readonly #parts: KioskParts;

  constructor(parts: KioskParts) {
    this.#parts = parts;
  }

  /** Every device that was ever enrolled. */
  async all(): Promise<List> {
    const { db } = this.#parts;
    const kiosks = db.read((stores) => stores.kiosks.all());
    const listed = kiosks.map(async (kiosk) => ({
      kioskId: kiosk.id,
      name: kiosk.name,
      centerId: kiosk.centerId,
      enrolledAt: kiosk.enrolledAt,
      lastSeenAt: kiosk.lastSeenAt,
      version: kiosk.version,
      connected: this.#parts.isKioskConnected(kiosk.id),
      revokedAt: kiosk.revokedAt,
      duplicateAt: await duplicateAt(db.archive, kiosk.id),
      clockAheadMs: this.#parts.clockAheadMs(kiosk.id),
      deskCamera: this.#parts.deskCamera(kiosk.id),
    }));
    return { kiosks: await Promise.all(listed) };
  }

  /** Gives a device another name. Refuses with `NOT_FOUND`, or `NAME_TAKEN` when another one at its center has it. */
  async rename(kioskId: string, name: string, caller: Caller): Promise<List> {
    const rename = ({ kiosks }: Pick<Stores, 'kiosks'>) => {
      const before = find(kiosks, kioskId);
      if (before.name === name) return null;
      const taken = kiosks
        .all()
        .some((other) => isTwin(before, other) && isSameName(other.name, name));
      if (taken) throw new AppError('NAME_TAKEN');
      kiosks.save({ ...before, name });
      const details = changeDetails({ name: before.name }, { name });
      return { action: 'kiosk.renamed', record: { kind: 'kiosk', id: kioskId }, details } as const;
    };
    await changeRemembered(this.#parts, caller, rename, { type: 'wardChanged' });
    return this.all();
  }

  /** Withdraws a device for ever. Refuses with `NOT_FOUND`. */
  async revoke(kioskId: string, caller: Caller): Promise<List> {
    await changeRemembered(
      this.#parts,
      caller,
      ({ kiosks }, now) => {
        const before = find(kiosks, kioskId);
        if (before.revokedAt !== null) return null;
        kiosks.save({ ...before, revokedAt: now });
        const details = { name: before.name };
        return { action: 'kiosk.revoked', record: { kind: 'kiosk', id: kioskId }, details };
      },
      { type: 'kioskRevoked', kioskId },
    );
    return this.all();
  }
}

/** Another device that stands beside this one. */
const isTwin = (kiosk: Kiosk, other: Kiosk): boolean =>
  other.id !== kiosk.id && other.centerId === kiosk.centerId && other.revokedAt === null;

function find(kiosks: KioskStore, kioskId: string): Kiosk {
  const found = kiosks.get(kioskId);
  if (found === null) throw new AppError('NOT_FOUND');
  return found;
}
