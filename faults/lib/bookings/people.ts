import { NO_SKILLS } from '@madoguchi/domain';
import { routes } from '@madoguchi/protocol';
import { Admin } from '../../../tests/support/server/admin.ts';
import { post, signIn, TestClient } from '../../../tests/support/server/clients.ts';
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

/** Of everybody at a counter. */
const PASSWORD = 'ame no hi wa hon wo yomu';

/** Somebody of the staff of a center; each by themselves, as a person has one console at a time. */
interface Counter {
  readonly id: string;
  readonly username: string;
}

async function invited(
  origin: string,
  { counters, counterCenterId }: Cast,
): Promise<readonly Counter[]> {
  const admin = await Admin.signIn(origin);
  const places = { deskIds: [], centerIds: [counterCenterId], districtIds: [] };
  const people: Counter[] = [];
  for (let n = 1; n <= counters; n += 1) {
    const username = `counter-${String(n)}`;
    const person = { displayName: username, username, role: 'staff', skills: NO_SKILLS } as const;
    const { staffId, token } = await admin.done('invite', { ...person, ...places });
    const chosen = { token, password: PASSWORD };
    const accepted = await post(origin, routes.acceptInvitation.path, chosen);
    if (!accepted.ok) throw new Error(`the invitation is refused: ${await accepted.text()}`);
    people.push({ id: staffId, username });
  }
  return people;
}

/** Everybody who books in one ward; they come anew after each start of the server. */
export class People {
  readonly #cast: Cast;
  readonly #kiosks: Stood[] = [];
  #counters: readonly Counter[] = [];
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
    const { centerIds, kiosksOfCenter, counterCenterId, specialists } = this.#cast;
    if (this.#kiosks.length === 0) {
      for (const centerId of centerIds) {
        for (let n = 0; n < kiosksOfCenter; n += 1) {
          this.#kiosks.push({ ...(await knownKiosk(origin, centerId)), centerId });
        }
      }
    } else {
      for (const each of this.#kiosks) each.client = await each.client.again();
    }
    if (this.#counters.length === 0) this.#counters = await invited(origin, this.#cast);
    const atConsole = async (username: string, password?: string): Promise<Connection> => {
      const cookie = await signIn(origin, username, password);
      return new Connection(await new TestClient(origin, cookie).connected());
    };
    const bookers: Booker[] = this.#kiosks.map(({ kioskId, centerId, client }) => ({
      ...{ id: kioskId, kind: 'kiosk', centerIds: [centerId], deskIds: [] },
      line: new Connection(client),
    }));
    for (const { id, username } of this.#counters) {
      const line = await atConsole(username, PASSWORD);
      bookers.push({ id, kind: 'counter', centerIds: [counterCenterId], deskIds: [], line });
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
