import type { ConsoleView } from '@madoguchi/protocol';
import { randomInt } from 'node:crypto';
import { enrolKiosk, signIn, TestClient } from '../../../tests/support/server/clients.ts';
import { kioskFormMove, staffFormMove } from './formMoves.ts';
import type { Journal, Move, Sent } from './journal.ts';
import { kioskMove, awayMove, staffMove } from './moves.ts';

const CENTERS = ['setagaya-1', 'setagaya-2', 'kitazawa-1', 'kitazawa-2'] as const;
const PEOPLE = ['setagaya-2', 'kitazawa-2'] as const;
/** Who fills forms in their calls, and takes care of those that have come to their desk. */
const PEOPLE_WITH_FORMS = ['setagaya-1', 'kitazawa-1'] as const;
/** Whoever is there for nobody, and says so as often as they are let. */
const OTHERS = ['tamagawa', 'kinuta', 'karasuyama', 'head-office'].flatMap((place) => [
  `${place}-1`,
  `${place}-2`,
]);

/** Longest pause of somebody who has just done something, and has nothing to do. */
const PAUSE_MS = 12;

/** Somebody at a kiosk or a console, who can come back as the same. */
interface Member {
  readonly by: string;
  connect(): Promise<TestClient>;
  next(client: TestClient): Promise<Move | null>;
}

/** Asked before every command, so that a crowd can be held to a pace. */
export type Pace = () => Promise<void>;

/**
 * Residents and specialists who do all that can be done, at random, over real sockets, for as long as
 * they are let. They come back as themselves after the server was away, and send again what was not
 * answered.
 */
export class Crowd {
  readonly #members: readonly Member[];
  readonly #journal: Journal;
  readonly #pace: Pace;
  #clients: readonly TestClient[] = [];
  #working: Promise<void>[] = [];
  #isOver = false;

  private constructor(members: readonly Member[], journal: Journal, pace: Pace) {
    this.#members = members;
    this.#journal = journal;
    this.#pace = pace;
  }

  /** Enrols the kiosks and signs everybody in; nobody does anything yet. */
  static async gather(origin: string, journal: Journal): Promise<Crowd> {
    return new Crowd(await members(origin), journal, () => Promise.resolve());
  }

  /** The same, and as many more as it takes to write at this pace. */
  static async gatherMany(origin: string, journal: Journal, pace: Pace): Promise<Crowd> {
    const others = await Promise.all(OTHERS.map((name) => specialist(origin, name, awayMove)));
    return new Crowd([...(await members(origin)), ...others], journal, pace);
  }

  /** Everybody comes (again), asks once more what was not answered, and goes on. */
  async begin(): Promise<void> {
    this.#isOver = false;
    this.#clients = await Promise.all(this.#members.map((member) => member.connect()));
    const open = Map.groupBy(this.#journal.takeUnanswered(), ({ by }) => by);
    this.#working = this.#members.map((member, index) =>
      this.#work(member, this.#clients[index], open.get(member.by) ?? []),
    );
  }

  /** Everybody stops when they have their answer, or know that none will come. */
  async pause(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#working);
  }

  /** Stops and goes home. */
  async leave(): Promise<void> {
    await this.pause();
    for (const client of this.#clients) client.leave();
  }

  async #work(member: Member, at: TestClient | undefined, open: readonly Sent[]): Promise<void> {
    let client = at ?? (await member.connect());
    for (const sent of open) await this.#journal.send(client, member.by, sent, sent.commandId);
    while (!this.#isOver) {
      if (!client.socket.connected) {
        // The server may be gone for good: whoever stopped it says so.
        client = await member.connect().catch(() => client);
      }
      const move = client.socket.connected ? await member.next(client) : null;
      if (move !== null) {
        await this.#pace();
        await this.#journal.send(client, member.by, move);
      }
      await pause(1 + randomInt(PAUSE_MS));
    }
  }
}

async function members(origin: string): Promise<readonly Member[]> {
  const kiosks = await Promise.all(CENTERS.map((center) => resident(origin, center)));
  const staff = await Promise.all([
    ...PEOPLE.map((name) => specialist(origin, name, staffMove)),
    ...PEOPLE_WITH_FORMS.map((name) => specialist(origin, name, staffMove, staffFormMove)),
  ]);
  return [...kiosks, ...staff];
}

async function resident(origin: string, centerId: string): Promise<Member> {
  const device = await enrolKiosk(origin, centerId);
  return {
    by: `kiosk:${device.kioskId}`,
    async connect() {
      const client = await new TestClient(origin, device).connected();
      client.kioskView = await client.done('kiosk.sync', {});
      return client;
    },
    async next(client) {
      const form = await kioskFormMove(client);
      const { kioskView } = client;
      return form ?? (kioskView === null ? null : kioskMove(kioskView));
    },
  };
}

async function specialist(
  origin: string,
  username: string,
  move: (view: ConsoleView) => Move | null,
  first: (client: TestClient) => Promise<Move | 'wait' | null> = () => Promise.resolve(null),
): Promise<Member> {
  let cookie = await signIn(origin, username);
  const connect = async (): Promise<TestClient> => {
    const client = await new TestClient(origin, cookie).connected();
    client.consoleView = await client.done('console.sync', {});
    return client;
  };
  return {
    by: `staff:staff-${username}`,
    // A long fault outlives a session.
    connect: () =>
      connect().catch(async () => {
        cookie = await signIn(origin, username);
        return connect();
      }),
    async next(client) {
      const form = await first(client);
      if (form === 'wait') return null;
      const { consoleView } = client;
      return form ?? (consoleView === null ? null : move(consoleView));
    },
  };
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
