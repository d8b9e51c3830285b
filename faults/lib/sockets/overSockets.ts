import { consoleClient } from '../../../tests/support/server/clients.ts';
import { GuestClient } from '../../../tests/support/server/guest.ts';
import type { Transport, Visitor, Who } from '../fairness/transport.ts';
import { knownKiosk } from '../office.ts';
import { Line } from './line.ts';

/** The specialists of the demo ward. */
const BRANCHES = ['setagaya', 'kitazawa', 'tamagawa', 'kinuta', 'karasuyama', 'head-office'];
export const USERNAMES = ['demo', ...BRANCHES.flatMap((branch) => [`${branch}-1`, `${branch}-2`])];
const CENTERS = BRANCHES.slice(0, 5).flatMap((b) => [1, 2, 3].map((n) => `${b}-${String(n)}`));

/** Everybody of a ward at a real server, each with a socket of their own. */
export class OverSockets implements Transport {
  readonly everybody: readonly Who[];
  readonly #origin: string;
  readonly #lines: ReadonlyMap<string, Line>;
  readonly #guests = new Set<Line>();
  readonly #staysAway: () => number;

  private constructor(
    origin: string,
    places: readonly { readonly who: Who; readonly line: Line }[],
    staysAway: () => number,
  ) {
    this.#origin = origin;
    this.everybody = places.map(({ who }) => who);
    this.#lines = new Map(places.map(({ who, line }) => [who.id, line]));
    this.#staysAway = staysAway;
  }

  /** Kiosks are set up and people sign in; `staysAway` is for how long somebody goes. */
  static async open(origin: string, staysAway: () => number): Promise<OverSockets> {
    const staff = USERNAMES.map(async (name) => {
      const who = { kind: 'staff', id: `staff-${name}` } as const;
      return { who, line: new Line(await consoleClient(origin, name)) };
    });
    const kiosks = CENTERS.map(async (centerId) => {
      const { client, kioskId } = await knownKiosk(origin, centerId);
      return { who: { kind: 'kiosk', id: kioskId, centerId } as const, line: new Line(client) };
    });
    return new OverSockets(origin, await Promise.all([...kiosks, ...staff]), staysAway);
  }

  /** Sessions of staff that the server ended. */
  get ended(): number {
    return [...this.#lines.values()].reduce((sum, { ended }) => sum + ended, 0);
  }

  send(who: Who, ...[event, data]: Tail<Parameters<Transport['send']>>) {
    return this.#lineOf(who).send(event, data);
  }

  link(who: Who, isThere: boolean): Promise<void> {
    const line = this.#lineOf(who);
    return isThere ? line.up() : line.down();
  }

  visitor({ token }: Parameters<Transport['visitor']>[0]): Visitor {
    let line: Line | null = null;
    // A link whose time the clock took, or whose call is over, opens nothing.
    const tried = async (work: () => Promise<void>): Promise<void> => work().catch(() => undefined);
    return {
      come: () =>
        tried(async () => {
          if (line !== null) return line.upOnce();
          line = new Line(await GuestClient.arrive(this.#origin, token));
          this.#guests.add(line);
        }),
      go: () => tried(async () => line?.down()),
      leave: () => tried(async () => line?.goForGood()),
    };
  }

  staysAway(): number {
    return this.#staysAway();
  }

  leave(): void {
    for (const line of [...this.#lines.values(), ...this.#guests]) line.leave();
  }

  #lineOf({ id }: Who): Line {
    const line = this.#lines.get(id);
    if (line === undefined) throw new RangeError(`nobody is ${id}`);
    return line;
  }
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer R] ? R : never;
