import type { GuessTarget } from './target.ts';
import { codeOf, PASSWORD, randomLetters, type Employee, type Ward } from './ward.ts';

/** A name is locked by the tenth wrong try, so each is tried less often: all of them are looked at. */
const TRIES_A_NAME = 9;
const COMMON = ['password', 'password1234', '123456789012', 'tameshi-madoguchi', 'setagaya-2026'];

/** What strangers could tell names apart by. */
interface Apart {
  readonly knownMs: number;
  readonly unknownMs: number;
  /** Answers that a known name was given, and the unknown one beside it was not. */
  readonly namesTold: number;
}

interface Tried {
  readonly ms: number;
  readonly code: string | null;
}

/** Passwords of names that are and of names that are not, by turns, one after the other. */
export class PasswordTarget implements GuessTarget {
  readonly name = 'password';
  readonly wrong = 'WRONG_CREDENTIALS';
  readonly atOnce = 1;
  readonly #ward: Ward;
  readonly #people: readonly Employee[];
  readonly #owner: Employee;
  readonly #known: Tried[] = [];
  readonly #unknown: Tried[] = [];
  #toldByLock = 0;

  private constructor(ward: Ward, people: readonly Employee[], owner: Employee) {
    this.#ward = ward;
    this.#people = people;
    this.#owner = owner;
  }

  static async open(ward: Ward, runs: number): Promise<PasswordTarget> {
    const people: Employee[] = [];
    while (people.length * 2 * TRIES_A_NAME < runs) people.push(await ward.hire());
    return new PasswordTarget(ward, people, await ward.hire());
  }

  async guess(n: number): Promise<string | null> {
    const who = Math.floor(n / 2) % this.#people.length;
    const isKnown = n % 2 === 0;
    const name = isKnown ? this.#people[who]?.username : `nobody-${String(who)}`;
    const began = performance.now();
    const code = await this.#try(name ?? '', n);
    const tried = { ms: performance.now() - began, code };
    (isKnown ? this.#known : this.#unknown).push(tried);
    return code;
  }

  async ownerGetsIn(): Promise<boolean> {
    const { username, device } = this.#owner;
    const lock = async (name: string): Promise<(string | null)[]> => {
      const codes: (string | null)[] = [];
      for (let n = 0; n < 12; n += 1) codes.push(await this.#try(name, n));
      return codes;
    };
    const [known, unknown] = [await lock(username), await lock('nobody-at-all')];
    this.#toldByLock = known.filter((code, n) => code !== unknown[n]).length;
    const isLocked = known.at(-1) === 'ACCOUNT_LOCKED';
    const there = await codeOf(device, 'signIn', { username, password: PASSWORD });
    return isLocked && there === null && (await this.#ward.newLinkLetsIn(this.#owner));
  }

  apart(): Apart {
    const told = this.#known.filter(({ code }, n) => {
      const beside = this.#unknown[n];
      return beside !== undefined && beside.code !== code;
    });
    return {
      knownMs: median(this.#known),
      unknownMs: median(this.#unknown),
      namesTold: told.length + this.#toldByLock,
    };
  }

  #try(username: string, n: number): Promise<string | null> {
    const password = COMMON[n] ?? randomLetters(12);
    return codeOf(this.#ward.stranger(), 'signIn', { username, password });
  }
}

/** Of the tries that were looked at. */
function median(tried: readonly Tried[]): number {
  const sorted = tried
    .filter(({ code }) => code === 'WRONG_CREDENTIALS')
    .map(({ ms }) => ms)
    .toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
