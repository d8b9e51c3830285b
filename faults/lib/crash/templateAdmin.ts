import { randomInt } from 'node:crypto';
import { setTimeout as later } from 'node:timers/promises';
import { signIn } from '../../../tests/support/server/clients.ts';
import { HANDLED, publish, standingOf, withdraw, type Standing } from '../templateHand.ts';

/** About as long as the others work before the server is killed. */
const WITHIN_MS = 300;

/** An admin who publishes a version of a template and withdraws it while the server may be killed at any instant. */
export class TemplateAdmin {
  readonly #origin: string;
  readonly #cookie: string;
  /** What was acknowledged of each version, the last one only. */
  readonly #acknowledged = new Map<number, Standing>();
  #version = HANDLED.version;
  #working: Promise<void> = Promise.resolve();

  private constructor(origin: string, cookie: string) {
    this.#origin = origin;
    this.#cookie = cookie;
  }

  static async signIn(origin: string): Promise<TemplateAdmin> {
    return new TemplateAdmin(origin, await signIn(origin, 'demo-admin'));
  }

  /** How many versions were acknowledged. */
  get acknowledged(): number {
    return this.#acknowledged.size;
  }

  /** One version more, published and withdrawn; a server that goes away in between ends it. */
  begin(): void {
    this.#version += 1;
    this.#working = this.#work(this.#version).catch(() => undefined);
  }

  async #work(version: number): Promise<void> {
    await later(randomInt(WITHIN_MS));
    if ((await publish(this.#origin, this.#cookie, version)) !== null) return;
    this.#acknowledged.set(version, 'published');
    if ((await withdraw(this.#origin, this.#cookie, version)) !== null) return;
    this.#acknowledged.set(version, 'retired');
  }

  /** Everything that was on its way is answered, or never will be. */
  async pause(): Promise<void> {
    await this.#working;
  }

  /** How many versions do not stand as they were acknowledged; one may have gone further without an answer. */
  async countLost(): Promise<number> {
    const found = await standingOf(this.#origin, this.#cookie);
    const isHeld = ([version, standing]: readonly [number, Standing]) =>
      found.get(version) === standing || found.get(version) === 'retired';
    return [...this.#acknowledged].filter((each) => !isHeld(each)).length;
  }
}
