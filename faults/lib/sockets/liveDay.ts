import { setTimeout as later } from 'node:timers/promises';
import {
  temporaryDataDir,
  type ServerProcess,
} from '../../../tests/support/server/serverProcess.ts';
import { Sight } from '../engine/sight.ts';
import { Day } from '../fairness/day.ts';
import { fileIn, putShortOffers, startPrepared } from '../preparedServer.ts';
import { keepStates, keptIn, type Kept } from './eventLog.ts';
import { OverSockets, USERNAMES } from './overSockets.ts';

/** So that many an offer ends before anybody answers it. */
const OFFER_LIMIT_MS = 2_000;
const SOME_LIMITS_MS = 3 * OFFER_LIMIT_MS;
const TOPICS = ['care', 'child', 'health', 'community', 'tax'];
/** For so long at most somebody thinks before they do something; a resident has patience. */
const THINKS_MS = { staff: 300, kiosk: 1_500 };

interface Person {
  readonly id: string;
  readonly deskIds: readonly string[];
}

/** A day at a real server process: every kiosk, console and guest with a socket of its own. */
export class LiveDay {
  readonly server: ServerProcess;
  readonly day: Day;
  readonly sockets: OverSockets;
  readonly people: readonly Person[];
  readonly file: string;
  readonly #sight: Sight;
  readonly #removeData: () => void;

  private constructor(
    server: ServerProcess,
    sockets: OverSockets,
    data: ReturnType<typeof temporaryDataDir>,
  ) {
    this.server = server;
    this.sockets = sockets;
    this.file = fileIn(data.path);
    this.#removeData = data.remove;
    this.#sight = new Sight(this.file);
    this.people = this.#sight.staff().filter(({ id }) => isSpecialist(id));
    const dice = (below: number): number => Math.floor(Math.random() * below);
    const around = { sight: this.#sight, people: this.people, dice };
    this.day = new Day(sockets, sockets.everybody, around);
  }

  static async open(
    staysAway: () => number,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<LiveDay> {
    const data = temporaryDataDir();
    const prepare: Parameters<typeof startPrepared>[1] = (db) => {
      keepStates(db);
      for (const topicId of TOPICS) putShortOffers(db, topicId, OFFER_LIMIT_MS);
    };
    const server = await startPrepared(data.path, prepare, settings);
    try {
      return new LiveDay(server, await OverSockets.open(server.origin, staysAway), data);
    } catch (error) {
      await server.stop();
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
    return keptIn(this.file);
  }

  async leave(): Promise<void> {
    this.sockets.leave();
    this.#sight.close();
    await this.server.stop();
    this.#removeData();
  }
}

const isSpecialist = (id: string): boolean => USERNAMES.some((name) => id === `staff-${name}`);
