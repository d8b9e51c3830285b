import { versionParts } from '@madoguchi/domain';
import type { FleetState, WatchedKiosk } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Kiosk } from '../../ports/store.ts';
import type { KioskRegister } from '../kiosks/kioskRegister.ts';
import { closureOnBoard } from '../views/closureViews.ts';
import { ViewMoment } from '../views/viewMoment.ts';
import { healthOf } from './kioskFacts.ts';

interface FleetParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly register: KioskRegister;
}

/** 端末の見守り: how every kiosk of the ward is. */
export class Fleet {
  readonly #parts: FleetParts;

  constructor(parts: FleetParts) {
    this.#parts = parts;
  }

  /** Every kiosk that is not withdrawn, by center in the order of the ward. */
  state(): FleetState {
    const { db, clock, timeZone, register } = this.#parts;
    return db.read((stores) => {
      const moment = new ViewMoment(stores, { now: clock.now(), timeZone, devices: register });
      const kiosks = stores.organisation
        .centers()
        .flatMap(({ id, district }) =>
          stores.kiosks.at(id).map((kiosk) => this.#watched(moment, kiosk, district)),
        );
      return { kiosks, servedVersion: register.servedVersion };
    });
  }

  #watched(moment: ViewMoment, kiosk: Kiosk, district: string): WatchedKiosk {
    const { register } = this.#parts;
    const { connectedKiosks } = moment.stores;
    const { id: kioskId, name, centerId, version, lastSeenAt } = kiosk;
    const { page, shell } = version === null ? { page: null, shell: null } : versionParts(version);
    const connected = connectedKiosks.has(kioskId);
    return {
      ...{ kioskId, name, centerId, district, page, shell, connected },
      ...healthOf(moment, kiosk),
      since: connected
        ? register.connectedSince(kioskId)
        : (connectedKiosks.goneAt(kioskId) ?? lastSeenAt),
      condition: register.condition(kioskId),
      deskCamera: register.deskCamera(kioskId),
      lastCallAt: register.lastCalls(kioskId).at(-1)?.at ?? null,
      closure: closureOnBoard(moment.stores, kioskId),
    };
  }
}
