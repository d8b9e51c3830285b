import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseName, DatabasePlace } from '../database/place.ts';
import { placeIn } from '../database/placeIn.ts';
import { Day } from '../fairness/day.ts';
import { throughServices } from '../fairness/throughServices.ts';
import { DrivenClock } from './drivenClock.ts';
import { openOffice, type Office } from './office.ts';
import { Sight } from './sight.ts';

/** So many people do something in the same moment, at most. */
const AT_ONCE = 6;

/** A day on the services and storage of the server, with a clock that is driven. */
export class DrivenDay {
  readonly clock: DrivenClock;
  readonly office: Office;
  readonly day: Day;
  readonly place: DatabasePlace;
  readonly #folder: string;
  readonly #sight: Sight;
  readonly #dice = (below: number): number => Math.floor(Math.random() * below);

  private constructor(
    folder: string,
    clock: DrivenClock,
    { office, place, sight }: Pick<DrivenDay, 'office' | 'place'> & { readonly sight: Sight },
  ) {
    this.#folder = folder;
    this.clock = clock;
    this.office = office;
    this.place = place;
    this.#sight = sight;
    const everybody = [
      ...office.kiosks.map((kiosk) => ({ kind: 'kiosk' as const, ...kiosk })),
      ...office.people.map(({ id }) => ({ kind: 'staff' as const, id })),
    ];
    const { people } = office;
    const around = { people, sight: this.#sight, dice: this.#dice };
    this.day = new Day(throughServices(office), everybody, around);
  }

  static async open(database: DatabaseName = 'sqlite'): Promise<DrivenDay> {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-day-'));
    const place = await placeIn(folder, database);
    const clock = new DrivenClock(Date.now());
    const office = await openOffice(place, clock);
    clock.settled = office.settled;
    const sight = new Sight(await place.connect());
    const driven = new DrivenDay(folder, clock, { office, place, sight });
    await driven.day.open();
    return driven;
  }

  /** Some do something at once, and then a moment passes. */
  async moment(): Promise<void> {
    const many = 1 + this.#dice(AT_ONCE);
    await Promise.all(Array.from({ length: many }, () => this.day.somebody()));
    const fate = this.#dice(60);
    await this.clock.pass(fate === 0 ? 61_000 : fate < 3 ? 20_000 : this.#dice(2_500));
  }

  /** Everybody works until nobody is left. */
  finish(): Promise<void> {
    return this.day.close(() => this.clock.pass(5_000));
  }

  async leave(): Promise<void> {
    await this.#sight.close();
    await this.office.close();
    await this.place.remove();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
