import { TOLD_CALLS, type Caller, type DeviceCheck, type KioskCondition } from '@madoguchi/domain';
import type { DeskCameraHealth } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Archive, Database, Kiosk } from '../../ports/store.ts';

/** A copy that has not come for so long has gone; when it comes again, that is told again. */
const GONE_AFTER_MS = 10 * 60_000;

/**
 * Keeps what staff see of each kiosk: when it was last there, whether a copy of it came, whether its clock is right, how
 * its devices are, and how its last calls ended.
 */
export class KioskRegister {
  readonly servedVersion: string;
  readonly #db: Database;
  readonly #clock: Clock;
  /** When the copy of each kiosk came last. */
  readonly #copies = new Map<string, number>();
  /** How far the clock of each connected kiosk is ahead, in milliseconds. */
  readonly #clocks = new Map<string, number>();
  /** What each connected kiosk has said of itself. */
  readonly #conditions = new Map<string, KioskCondition>();
  /** Since when each connected kiosk is there. */
  readonly #arrivals = new Map<string, number>();
  /** The last calls of each kiosk since the start: when they ended, and whether they were cut off on its side. */
  readonly #calls = new Map<string, readonly { readonly at: number; readonly cutOff: boolean }[]>();
  /** What each connected kiosk has said of its camera over the desk. */
  readonly #deskCameras = new Map<string, DeskCameraHealth>();
  /** What whoever waits at each connected kiosk has found out about its devices. */
  readonly #checks = new Map<string, DeviceCheck>();
  /** Since when somebody chooses a topic at a connected kiosk. */
  readonly #choosing = new Map<string, number>();

  /** @param servedVersion the version of the page that this server serves */
  constructor(db: Database, clock: Clock, servedVersion: string) {
    this.servedVersion = servedVersion;
    this.#db = db;
    this.#clock = clock;
  }

  /** A connection of this kiosk begins with this version of the page, or ends with `null`. */
  async seen(kioskId: string, version: string | null): Promise<void> {
    // Nobody knows what is done to the clock of a device that is not connected.
    if (version === null) {
      this.#clocks.delete(kioskId);
      this.#deskCameras.delete(kioskId);
      this.#checks.delete(kioskId);
      this.#choosing.delete(kioskId);
      this.#conditions.delete(kioskId);
      this.#arrivals.delete(kioskId);
    } else this.#arrivals.set(kioskId, this.#clock.now());
    await this.#db.write(({ kiosks }) => {
      kiosks.seen(kioskId, this.#clock.now(), version);
    });
  }

  /** A connected kiosk has told its time, which is ahead of the server's by so much (below zero: behind). */
  clockCompared(kioskId: string, aheadMs: number): void {
    this.#clocks.set(kioskId, aheadMs);
  }

  /** How far its clock is ahead in milliseconds; `null` while it is not connected. */
  clockAheadMs(kioskId: string): number | null {
    return this.#clocks.get(kioskId) ?? null;
  }

  /** Since when it is connected; `null` while it is not. */
  connectedSince(kioskId: string): number | null {
    return this.#arrivals.get(kioskId) ?? null;
  }

  /** A connected kiosk has said how it is. */
  conditionSaid(kioskId: string, condition: KioskCondition): void {
    this.#conditions.set(kioskId, condition);
  }

  /** What it says of itself; `null` while it is not connected, or has not said so. */
  condition(kioskId: string): KioskCondition | null {
    return this.#conditions.get(kioskId) ?? null;
  }

  /** A call of it has ended, cut off on its side or not. */
  callEnded(kioskId: string, cutOff: boolean): void {
    const before = this.#calls.get(kioskId) ?? [];
    this.#calls.set(kioskId, [...before, { at: this.#clock.now(), cutOff }].slice(-TOLD_CALLS));
  }

  /** Its last calls since the start of the server, the newest last. */
  lastCalls(kioskId: string): readonly { readonly at: number; readonly cutOff: boolean }[] {
    return this.#calls.get(kioskId) ?? [];
  }

  /** Whether a second device came with its key within the last ten minutes. */
  isCopied(kioskId: string): boolean {
    return this.#clock.now() - (this.#copies.get(kioskId) ?? -Infinity) < GONE_AFTER_MS;
  }

  /** A connected kiosk has said how its camera over the desk is. */
  deskCameraSaid(kioskId: string, health: DeskCameraHealth): void {
    this.#deskCameras.set(kioskId, health);
  }

  /** How its camera over the desk is; `null` while it is not connected, or has not said so. */
  deskCamera(kioskId: string): DeskCameraHealth | null {
    return this.#deskCameras.get(kioskId) ?? null;
  }

  /** Whoever waits at a connected kiosk has found out something about its devices; `null`: nobody waits any more. */
  deviceCheckSaid(kioskId: string, check: DeviceCheck | null): void {
    if (check === null) this.#checks.delete(kioskId);
    else this.#checks.set(kioskId, check);
  }

  /** What whoever waits there has found out; `null` for nothing. */
  deviceCheck(kioskId: string): DeviceCheck | null {
    return this.#checks.get(kioskId) ?? null;
  }

  /** Somebody at a connected kiosk has begun to choose a topic, or has stopped. */
  choosingSaid(kioskId: string, isChoosing: boolean): void {
    if (!isChoosing) this.#choosing.delete(kioskId);
    else if (!this.#choosing.has(kioskId)) this.#choosing.set(kioskId, this.#clock.now());
  }

  /** Since when somebody chooses a topic there; `null` while nobody does. */
  choosingSince(kioskId: string): number | null {
    return this.#choosing.get(kioskId) ?? null;
  }

  /**
   * A second device with this kiosk's key wanted to come in while the first was there. One entry until
   * it has gone: a copy that knocks on and on does not fill the log.
   */
  async duplicate({ id, centerId }: Kiosk, from: string): Promise<void> {
    const now = this.#clock.now();
    const before = this.#copies.get(id) ?? -Infinity;
    this.#copies.set(id, now);
    if (now - before < GONE_AFTER_MS) return;
    const by: Caller = { actor: { kind: 'kiosk', kioskId: id, centerId }, from };
    const record = { kind: 'kiosk', id } as const;
    try {
      await this.#db.write(({ audit }) => {
        audit.append({ ...by, action: 'kiosk.duplicate', record, details: {} }, now);
      });
    } catch (error) {
      // What could not be written is told by the next knock.
      this.#copies.delete(id);
      throw error;
    }
  }
}

/** When a second device with this kiosk's key last wanted to come in; `null` for never. */
export async function duplicateAt(archive: Archive, kioskId: string): Promise<number | null> {
  const query = { staffId: null, from: null, until: null, before: null } as const;
  const asked = { ...query, recordKind: 'kiosk', action: 'kiosk.duplicate' } as const;
  const [last] = await archive.searchAudit({ ...asked, recordId: kioskId }, 1);
  return last?.at ?? null;
}
