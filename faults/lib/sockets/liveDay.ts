import { setTimeout as later } from 'node:timers/promises';
import {
  temporaryDataDir,
  type ServerProcess,
} from '../../../tests/support/server/serverProcess.ts';
import { Sight } from '../engine/sight.ts';
import { Day } from '../fairness/day.ts';
import type { DatabaseName, DatabasePlace } from '../database/place.ts';
import { placeIn } from '../database/placeIn.ts';
import { putShortOffers, startPrepared } from '../preparedServer.ts';
import { keepStates, keptIn, type Kept } from './eventLog.ts';
import { OverSockets, USERNAMES } from './overSockets.ts';

/** So that many an offer ends before anybody answers it. */
const OFFER_LIMIT_MS = 2_000;
const SOME_LIMITS_MS = 4 * OFFER_LIMIT_MS;
const TOPICS = ['care', 'child', 'health', 'community', 'tax'];
/** For so long at most somebody thinks before they do something; a resident has patience. */
const THINKS_MS = { staff: 300, kiosk: 1_500 };

interface Person {
  readonly id: string;
  readonly deskIds: readonly string[];
}

interface LiveDayOptions {
  readonly database?: DatabaseName;
  readonly settings?: Readonly<Record<string, string>>;
}

/** A day at a real server process: every kiosk, console and guest with a socket of its own. */
export class LiveDay {
  readonly server: ServerProcess;
  readonly day: Day;
  readonly sockets: OverSockets;
  readonly people: readonly Person[];
  readonly place: DatabasePlace;
  readonly #sight: Sight;
  readonly #removeData: () => void;

  private constructor(
    server: ServerProcess,
    sockets: OverSockets,
    { sight, place, people }: Pick<LiveDay, 'place' | 'people'> & { readonly sight: Sight },
    removeData: () => void,
  ) {
    this.server = server;
    this.sockets = sockets;
    this.place = place;
    this.#removeData = removeData;
    this.#sight = sight;
    this.people = people;
    const dice = (below: number): number => Math.floor(Math.random() * below);
    const around = { sight: this.#sight, people: this.people, dice };
    this.day = new Day(sockets, sockets.everybody, around);
  }

  static async open(
    staysAway: () => number,
    { database = 'sqlite', settings = {} }: LiveDayOptions = {},
  ): Promise<LiveDay> {
    const data = temporaryDataDir();
    const place = await placeIn(data.path, database);
    const prepare: Parameters<typeof startPrepared>[2] = async (db) => {
      await keepStates(place, db);
      for (const topicId of TOPICS) await putShortOffers(db, topicId, OFFER_LIMIT_MS);
    };
    let server: ServerProcess | null = null;
    try {
      server = await startPrepared(data.path, place, prepare, settings);
      const sockets = await OverSockets.open(server.origin, staysAway);
      const sight = new Sight(await place.connect());
      const people = (await sight.staff()).filter(({ id }) => isSpecialist(id));
      return new LiveDay(server, sockets, { sight, place, people }, data.remove);
    } catch (error) {
      await server?.stop();
      await place.remove();
      data.remove();
      throw error;
    }
  }

  /** Everybody does what they do until it is over, and until some offers rang in vain. */
  async work(isDone: () => boolean): Promise<void> {
    const began = performance.now();
    const isOver = (): boolean => isDone() && performance.now() - began > SOME_LIMITS_MS;
    const working = this.sockets.everybody.map(async (who) => {
      while (!isOver()) {
        await later(Math.random() * THINKS_MS[who.kind]);
        await this.day.turnOf(who);
        if (Math.random() < 0.1) await this.day.someGuest();
      }
    });
    await Promise.all(working);
  }

  /** Everybody works until nobody is left; then the log. */
  async finish(): Promise<readonly Kept[]> {
    await this.day.close(() => later(20));
    return keptIn(this.place);
  }

  async leave(): Promise<void> {
    this.sockets.leave();
    await this.#sight.close();
    await this.server.stop();
    await this.place.remove();
    this.#removeData();
  }
}

const isSpecialist = (id: string): boolean => USERNAMES.some((name) => id === `staff-${name}`);
