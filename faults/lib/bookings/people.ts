import { signIn, TestClient } from '../../../tests/support/server/clients.ts';
import { knownKiosk } from '../office.ts';
import { Connection } from '../sockets/connection.ts';

/** Somebody who books: at a kiosk for themselves, at a counter, or for the desks they serve. */
export interface Booker {
  readonly id: string;
  readonly kind: 'kiosk' | 'counter' | 'specialist';
  /** The centers they book at; the first is where a kiosk stands. */
  readonly centerIds: readonly string[];
  /** The desks whose bookings they change; of a counter all. */
  readonly deskIds: readonly string[];
  readonly line: Connection;
}

/** Where kiosks stand, how many people are at the counter at once, and who has desks. */
export interface Cast {
  readonly centerIds: readonly string[];
  readonly kiosksOfCenter: number;
  readonly counters: number;
  readonly counterCenterId: string;
  readonly specialists: readonly {
    readonly username: string;
    readonly deskIds: readonly string[];
  }[];
}

/** A kiosk that was set up once. */
interface Stood {
  readonly kioskId: string;
  readonly centerId: string;
  client: TestClient;
}

/** Everybody who books in one ward; they come anew after each start of the server. */
export class People {
  readonly #cast: Cast;
  readonly #kiosks: Stood[] = [];
  #bookers: readonly Booker[] = [];

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  get bookers(): readonly Booker[] {
    return this.#bookers;
  }

  get kiosks(): readonly { readonly id: string; readonly centerId: string }[] {
    return this.#kiosks.map(({ kioskId, centerId }) => ({ id: kioskId, centerId }));
  }

  /** Kiosks are set up, or come back; people sign in. */
  async come(origin: string): Promise<void> {
    const { centerIds, kiosksOfCenter, counters, counterCenterId, specialists } = this.#cast;
    if (this.#kiosks.length === 0) {
      for (const centerId of centerIds) {
        for (let n = 0; n < kiosksOfCenter; n += 1) {
          this.#kiosks.push({ ...(await knownKiosk(origin, centerId)), centerId });
        }
      }
    } else {
      for (const each of this.#kiosks) each.client = await each.client.again();
    }
    const atConsole = async (username: string): Promise<Connection> =>
      new Connection(await new TestClient(origin, await signIn(origin, username)).connected());
    const bookers: Booker[] = this.#kiosks.map(({ kioskId, centerId, client }) => ({
      ...{ id: kioskId, kind: 'kiosk', centerIds: [centerId], deskIds: [] },
      line: new Connection(client),
    }));
    for (let n = 0; n < counters; n += 1) {
      const line = await atConsole('demo-center');
      const centers = { centerIds: [counterCenterId], deskIds: [] };
      bookers.push({ id: 'staff-center', kind: 'counter', ...centers, line });
    }
    for (const { username, deskIds } of specialists) {
      const line = await atConsole(username);
      bookers.push({ id: `staff-${username}`, kind: 'specialist', centerIds, deskIds, line });
    }
    this.#bookers = bookers;
  }

  leave(): void {
    for (const { line } of this.#bookers) line.leave();
  }
}
