import {
  faultsOf,
  isToTell,
  KIOSK_FAULTS,
  sightedAgain,
  type KioskFault,
  type Sighting,
} from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Database, Kiosk } from '../../ports/store.ts';
import { SYSTEM, type UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import type { KioskRegister } from '../kiosks/kioskRegister.ts';
import { newId } from '../newId.ts';
import { alertKind } from '../records/alert/index.ts';
import { ViewMoment } from '../views/viewMoment.ts';
import { kioskFacts } from './kioskFacts.ts';

/** How often the kiosks are looked at. */
const LOOK_MS = 5_000;

interface WatchParts {
  readonly db: Database;
  readonly runner: UnitRunner;
  readonly clock: Clock;
  readonly log: Logger;
  readonly timeZone: string;
  readonly register: KioskRegister;
}

/** What a look at a kiosk found to be done. */
interface Found {
  readonly kiosk: Pick<Kiosk, 'id' | 'centerId'>;
  readonly fault: KioskFault;
  readonly what: 'raise' | 'clear';
}

/** Looks at every kiosk again and again, raises an alert of a fault that lasts, and clears it after a stretch of health. */
export class FleetWatch {
  readonly #parts: WatchParts;
  /** What is known of each fault that was seen, by kiosk and fault. */
  readonly #sightings = new Map<string, Sighting>();
  #callOff = (): void => undefined;
  #isStopped = false;

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  begin(): void {
    const { clock, log } = this.#parts;
    this.#callOff = clock.after(LOOK_MS, () => {
      void this.look()
        .catch((error: unknown) => log.error({ err: error }, 'the kiosks could not be looked at'))
        .finally(() => {
          if (!this.#isStopped) this.begin();
        });
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.#callOff();
  }

  /** One look at all of them. */
  async look(): Promise<void> {
    const { db, clock, runner, timeZone, register } = this.#parts;
    const found = db.read((stores) => {
      const moment = new ViewMoment(stores, { now: clock.now(), timeZone, devices: register });
      return stores.kiosks.all().flatMap((kiosk) => this.#lookAt(moment, kiosk));
    });
    if (found.length > 0) await runner.run((unit) => found.forEach((each) => settle(unit, each)));
  }

  #lookAt(moment: ViewMoment, kiosk: Kiosk): readonly Found[] {
    const { stores, now } = moment;
    const alerts = stores.records(alertKind);
    const facts = kioskFacts(moment, kiosk);
    const isWithdrawn = kiosk.revokedAt !== null;
    // Nobody is told of a kiosk that its staff have closed; what was told stays until it is open again and well.
    if (facts.isResting && !isWithdrawn) return [];
    const faults = new Set(isWithdrawn ? [] : faultsOf(facts));
    return KIOSK_FAULTS.flatMap((fault): readonly Found[] => {
      const alert = alerts.of(kiosk.id, fault);
      if (isWithdrawn) return alert === null ? [] : [{ kiosk, fault, what: 'clear' }];
      // Of a kiosk that is away nobody knows whether its other faults are over.
      if (!facts.isConnected && fault !== 'offline') return [];
      const sighting = this.#sighted(kiosk.id, fault, {
        ...{ isThere: faults.has(fault), now },
        raisedAt: alert?.raisedAt ?? null,
      });
      if (alert === null && isToTell(fault, sighting, now))
        return [{ kiosk, fault, what: 'raise' }];
      return alert !== null && sighting === null ? [{ kiosk, fault, what: 'clear' }] : [];
    });
  }

  /** After a start nothing is known but what was raised before. */
  #sighted(
    kioskId: string,
    fault: KioskFault,
    seen: { readonly isThere: boolean; readonly now: number; readonly raisedAt: number | null },
  ): Sighting | null {
    const key = `${kioskId} ${fault}`;
    const raised = seen.raisedAt === null ? null : { since: seen.raisedAt, goneSince: null };
    const next = sightedAgain(this.#sightings.get(key) ?? raised, seen.isThere, seen.now);
    if (next === null) this.#sightings.delete(key);
    else this.#sightings.set(key, next);
    return next;
  }
}

/** Between the look and this unit of work nobody else raises or clears. */
function settle(unit: UnitOfWork, { kiosk: { id: kioskId, centerId }, fault, what }: Found): void {
  const alert = unit.stores.records(alertKind).of(kioskId, fault);
  if (what === 'clear' && alert !== null) {
    unit.act(alertKind, alert.id, { type: 'clear' }, SYSTEM);
  } else if (what === 'raise' && alert === null) {
    const facts = { id: newId(), kioskId, centerId, fault, raisedAt: unit.now };
    unit.create(alertKind, { ...facts, state: 'raised' });
  }
}
