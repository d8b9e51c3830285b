import type { Caller } from '@madoguchi/domain';
import type { Clock } from '../ports/clock.ts';
import type { Database, Kiosk, Stores } from '../ports/store.ts';

const A_MINUTE_MS = 60_000;

/** Keeps what an admin sees of each kiosk: when it was last there, and whether a copy of it came. */
export class KioskRegister {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #told = new Map<string, number>();

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** A connection of this kiosk begins with this version of the page, or ends with `null`. */
  async seen(kioskId: string, version: string | null): Promise<void> {
    await this.#db.write(({ kiosks }) => {
      const kiosk = kiosks.get(kioskId);
      if (kiosk === null) return;
      const lastSeenAt = this.#clock.now();
      kiosks.save({ ...kiosk, lastSeenAt, version: version ?? kiosk.version });
    });
  }

  /**
   * A second device with this kiosk's key wanted to come in while the first was there. Told once a
   * minute at most: a copy that knocks on and on does not fill the log.
   */
  async duplicate({ id, centerId }: Kiosk, from: string): Promise<void> {
    const now = this.#clock.now();
    if (now - (this.#told.get(id) ?? -Infinity) < A_MINUTE_MS) return;
    this.#told.set(id, now);
    const by: Caller = { actor: { kind: 'kiosk', kioskId: id, centerId }, from };
    const record = { kind: 'kiosk', id } as const;
    await this.#db.write(({ audit }) => {
      audit.append({ ...by, action: 'kiosk.duplicate', record, details: {} }, now);
    });
  }
}

/** When a second device with this kiosk's key last wanted to come in; `null` for never. */
export function duplicateAt({ audit }: Stores, kioskId: string): number | null {
  const query = { staffId: null, from: null, until: null, before: null } as const;
  const asked = { ...query, recordKind: 'kiosk', action: 'kiosk.duplicate' } as const;
  return audit.search({ ...asked, recordId: kioskId }, 1)[0]?.at ?? null;
}
