import { consoleClient } from '../../../tests/support/server/clients.ts';
import { GuestClient } from '../../../tests/support/server/guest.ts';
import type { Transport, Visitor, Who } from '../fairness/transport.ts';
import { knownKiosk } from '../office.ts';
import { Connection } from './connection.ts';

/** The specialists of the demo ward. */
const BRANCHES = ['setagaya', 'kitazawa', 'tamagawa', 'kinuta', 'karasuyama', 'head-office'];
export const USERNAMES = ['demo', ...BRANCHES.flatMap((branch) => [`${branch}-1`, `${branch}-2`])];
const CENTERS = BRANCHES.slice(0, 5).flatMap((b) => [1, 2, 3].map((n) => `${b}-${String(n)}`));

/** Everybody of a ward at a real server, each with a socket of their own. */
export class OverSockets implements Transport {
  readonly everybody: readonly Who[];
  readonly #origin: string;
  readonly #connections: ReadonlyMap<string, Connection>;
  readonly #guests = new Set<Connection>();
  readonly #staysAway: () => number;

  private constructor(
    origin: string,
    places: readonly { readonly who: Who; readonly connection: Connection }[],
    staysAway: () => number,
  ) {
    this.#origin = origin;
    this.everybody = places.map(({ who }) => who);
    this.#connections = new Map(places.map(({ who, connection }) => [who.id, connection]));
    this.#staysAway = staysAway;
  }

  /** Kiosks are set up and people sign in; `staysAway` is for how long somebody goes. */
  static async open(origin: string, staysAway: () => number): Promise<OverSockets> {
    const staff = USERNAMES.map(async (name) => {
      const who = { kind: 'staff', id: `staff-${name}` } as const;
      return { who, connection: new Connection(await consoleClient(origin, name)) };
    });
    const kiosks = CENTERS.map(async (centerId) => {
      const { client, kioskId } = await knownKiosk(origin, centerId);
      return {
        who: { kind: 'kiosk', id: kioskId, centerId } as const,
        connection: new Connection(client),
      };
    });
    return new OverSockets(origin, await Promise.all([...kiosks, ...staff]), staysAway);
  }

  /** Sessions of staff that the server ended. */
  get ended(): number {
    return [...this.#connections.values()].reduce((sum, { ended }) => sum + ended, 0);
  }

  send(who: Who, ...[event, data]: Tail<Parameters<Transport['send']>>) {
    return this.#connectionOf(who).send(event, data);
  }

  connect(who: Who, isThere: boolean): Promise<void> {
    const connection = this.#connectionOf(who);
    return isThere ? connection.up() : connection.down();
  }

  visitor({ token }: Parameters<Transport['visitor']>[0]): Visitor {
    let connection: Connection | null = null;
    // A link whose time the clock took, or whose call is over, opens nothing.
    const tried = async (work: () => Promise<void>): Promise<void> => work().catch(() => undefined);
    return {
      come: () =>
        tried(async () => {
          if (connection !== null) return connection.upOnce();
          connection = new Connection(await GuestClient.arrive(this.#origin, token));
          this.#guests.add(connection);
        }),
      go: () => tried(async () => connection?.down()),
      leave: () => tried(async () => connection?.goForGood()),
    };
  }

  staysAway(): number {
    return this.#staysAway();
  }

  leave(): void {
    for (const connection of [...this.#connections.values(), ...this.#guests]) connection.leave();
  }

  #connectionOf({ id }: Who): Connection {
    const connection = this.#connections.get(id);
    if (connection === undefined) throw new RangeError(`nobody is ${id}`);
    return connection;
  }
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer R] ? R : never;
