import type { ConsoleView } from '@madoguchi/protocol';
import { randomInt } from 'node:crypto';
import { enrolKiosk, signIn, TestClient } from '../../../tests/support/server/clients.ts';
import { BOOKED_CENTER, Counter } from './counter.ts';
import { kioskFormMove, staffFormMove } from './formMoves.ts';
import type { Journal, Move, Sent } from './journal.ts';
import { KioskBooker } from './kioskBooker.ts';
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
  /** Told what became of what they have sent. */
  heard?(sent: Sent): void;
}

/** Asked before every command, so that a crowd can be held to a pace. */
export type Pace = () => Promise<void>;

/**
 * Residents, specialists and a counter who do all that can be done, at random, over real sockets, for as long as
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
  static async gather(
    origin: string,
    journal: Journal,
    counter: Counter = new Counter(),
  ): Promise<Crowd> {
    return new Crowd(await members(origin, counter), journal, () => Promise.resolve());
  }

  /** The same, and as many more as it takes to write at this pace. */
  static async gatherMany(origin: string, journal: Journal, pace: Pace): Promise<Crowd> {
    const others = await Promise.all(OTHERS.map((name) => person(origin, name, byView(awayMove))));
    return new Crowd([...(await members(origin, new Counter())), ...others], journal, pace);
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
    for (const each of open) {
      const sent = await this.#journal.send(client, member.by, each, each.commandId);
      member.heard?.(sent);
    }
    while (!this.#isOver) {
      if (!client.socket.connected) {
        // The server may be gone for good: whoever stopped it says so.
        client = await member.connect().catch(() => client);
      }
      const move = client.socket.connected ? await member.next(client) : null;
      if (move !== null) {
        await this.#pace();
        const sent = await this.#journal.send(client, member.by, move);
        member.heard?.(sent);
      }
      await pause(1 + randomInt(PAUSE_MS));
    }
  }
}

async function members(origin: string, counter: Counter): Promise<readonly Member[]> {
  const kiosks = await Promise.all(CENTERS.map((center) => resident(origin, center, counter)));
  const staff = await Promise.all([
    ...PEOPLE.map((name) => person(origin, name, byView(staffMove))),
    ...PEOPLE_WITH_FORMS.map((name) => person(origin, name, formsFirst)),
    person(origin, 'demo-center', (client) => counter.next(client)),
  ]);
  return [...kiosks, ...staff];
}

async function resident(origin: string, centerId: string, counter: Counter): Promise<Member> {
  const device = await enrolKiosk(origin, centerId);
  const booker = centerId === BOOKED_CENTER ? new KioskBooker(counter) : null;
  return {
    by: `kiosk:${device.kioskId}`,
    async connect() {
      const client = await new TestClient(origin, device).connected();
      client.kioskView = await client.done('kiosk.sync', {});
      return client;
    },
    async next(client) {
      const first = (await kioskFormMove(client)) ?? (await booker?.next(client)) ?? null;
      const { kioskView } = client;
      return first ?? (kioskView === null ? null : kioskMove(kioskView));
    },
    heard: (sent) => booker?.heard(sent),
  };
}

const byView =
  (move: (view: ConsoleView) => Move | null): Member['next'] =>
  ({ consoleView }) =>
    Promise.resolve(consoleView === null ? null : move(consoleView));

async function formsFirst(client: TestClient): Promise<Move | null> {
  const form = await staffFormMove(client);
  if (form === 'wait') return null;
  return form ?? byView(staffMove)(client);
}

async function person(origin: string, username: string, next: Member['next']): Promise<Member> {
  let cookie = await signIn(origin, username);
  const connect = async (): Promise<TestClient> => {
    const client = await new TestClient(origin, cookie).connected();
    client.consoleView = await client.done('console.sync', {});
    return client;
  };
  return {
    by: `staff:staff-${username.replace('demo-', '')}`,
    // A long fault outlives a session.
    connect: () =>
      connect().catch(async () => {
        cookie = await signIn(origin, username);
        return connect();
      }),
    next,
  };
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
