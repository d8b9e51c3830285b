import { versionParts, type Alert, type AlertEvent, type Caller } from '@madoguchi/domain';
import type { FleetState, OpenAlert, RouteBody, WatchedKiosk } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Kiosk, Stores } from '../../ports/store.ts';
import type { KioskRegister } from '../kiosks/kioskRegister.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { alertKind } from '../records/alert/index.ts';
import { closureOnBoard } from '../views/closureViews.ts';
import { ViewMoment } from '../views/viewMoment.ts';
import { healthOf } from './kioskFacts.ts';

interface FleetParts {
  readonly db: Database;
  readonly runner: UnitRunner;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly register: KioskRegister;
}

const HOUR_MS = 3_600_000;

const staffIdOf = ({ actor }: Caller): string => (actor.kind === 'staff' ? actor.staffId : '');

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

  /** Refuses with `NOT_FOUND` and `WRONG_STATE` what is cleared. */
  see(alertId: string, caller: Caller): Promise<FleetState> {
    return this.#change(alertId, { type: 'see', staffId: staffIdOf(caller) }, caller);
  }

  /** Refuses as `see` does. */
  silence(
    { alertId, reason, hours }: RouteBody<'silenceAlert'>,
    caller: Caller,
  ): Promise<FleetState> {
    const until = this.#parts.clock.now() + hours * HOUR_MS;
    const event = { type: 'silence', staffId: staffIdOf(caller), reason, until } as const;
    return this.#change(alertId, event, caller);
  }

  async #change(alertId: string, event: AlertEvent, caller: Caller): Promise<FleetState> {
    await this.#parts.runner.run((unit) => unit.act(alertKind, alertId, event), caller);
    return this.state();
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
      alerts: alertsOf(moment.stores, kioskId),
      closure: closureOnBoard(moment.stores, kioskId),
    };
  }
}

/** The alerts of a kiosk that are not cleared, the oldest first. */
const alertsOf = (stores: Stores, kioskId: string): OpenAlert[] =>
  stores
    .records(alertKind)
    .open()
    .filter((alert) => alert.kioskId === kioskId)
    .toSorted((a, b) => a.raisedAt - b.raisedAt)
    .flatMap((alert) => openAlert(stores, alert));

function openAlert({ staff }: Stores, alert: Alert): OpenAlert[] {
  if (alert.state === 'cleared') return [];
  const { id: alertId, fault, state, raisedAt } = alert;
  const byName = 'byStaffId' in alert ? (staff.get(alert.byStaffId)?.displayName ?? null) : null;
  const { reason, until } = state === 'silenced' ? alert : { reason: null, until: null };
  return [{ alertId, fault, state, raisedAt, byName, reason, until }];
}
