import { randomInt } from 'node:crypto';
import type { Person } from '../../../tests/support/server/person.ts';
import type { GuessTarget } from './target.ts';
import { codeOf, PASSWORD, randomTypedCode, type Guarded, type Ward } from './ward.ts';

const TRIES_A_NAME = 9;
/** More are locked out of, again and again, so that the full size takes minutes, not hours. */
const MOST_PEOPLE = 100;

type Typed = { readonly method: 'totp' | 'recovery'; readonly code: string };

/** What a stranger types who knows the password. */
interface Kind {
  readonly name: string;
  /** What the owner does just before, and what of it a stranger has seen. */
  before(owner: Guarded): Promise<string>;
  typed(seen: string, n: number): Typed;
}

const totp: Kind = {
  name: 'totp',
  before: () => Promise.resolve(''),
  typed: () => ({ method: 'totp', code: String(randomInt(1_000_000)).padStart(6, '0') }),
};

const replay: Kind = {
  name: 'replay',
  before: (owner) => signInWith(owner, { method: 'totp', code: owner.newCode() }),
  typed: (code) => ({ method: 'totp', code }),
};

const recovery: Kind = {
  name: 'recovery',
  before: (owner) => signInWith(owner, { method: 'recovery', code: owner.recoveryCodes[0] ?? '' }),
  typed: (seen, n) => ({ method: 'recovery', code: n % 3 === 0 ? seen : randomTypedCode() }),
};

/** A stranger half way in at somebody's account, with what they have seen. */
interface Siege {
  readonly stranger: Person;
  readonly seen: string;
}

/** Codes after a right password: guessed ones, and ones that were used before. */
class CodeTarget implements GuessTarget {
  readonly name: string;
  readonly wrong = 'SECOND_FACTOR_WRONG';
  /** A whole lock's worth, at one account. */
  readonly atOnce = TRIES_A_NAME;
  readonly #ward: Ward;
  readonly #kind: Kind;
  readonly #people: readonly Guarded[];
  readonly #owner: Guarded;
  readonly #sieges = new Map<string, Promise<Siege>>();

  constructor(ward: Ward, kind: Kind, people: readonly Guarded[], owner: Guarded) {
    this.name = kind.name;
    this.#ward = ward;
    this.#kind = kind;
    this.#people = people;
    this.#owner = owner;
  }

  async guess(n: number): Promise<string | null> {
    const whose = this.#people[Math.floor(n / TRIES_A_NAME) % this.#people.length];
    return this.#try(whose ?? this.#owner, n);
  }

  async ownerGetsIn(): Promise<boolean> {
    const owner = this.#owner;
    let code: string | null = '';
    for (let n = 0; n < 12 && code !== null; n += 1) code = await this.#try(owner, n);
    if (code !== 'ACCOUNT_LOCKED') return false;
    const mine = { method: 'recovery', code: owner.recoveryCodes[1] ?? '' } as const;
    return signInWith(owner, mine).then(
      () => this.#ward.newLinkLetsIn(owner),
      () => false,
    );
  }

  async #try(whose: Guarded, n: number): Promise<string | null> {
    const siege = this.#sieges.get(whose.staffId) ?? this.#begin(whose);
    this.#sieges.set(whose.staffId, siege);
    const { stranger, seen } = await siege;
    const code = await codeOf(stranger, 'secondFactor', this.#kind.typed(seen, n));
    if (code !== 'NOT_SIGNED_IN') return code;
    // Half way in is for five minutes; then the password is asked for again.
    const again = await codeOf(stranger, 'signIn', signInBody(whose));
    return again ?? codeOf(stranger, 'secondFactor', this.#kind.typed(seen, n));
  }

  async #begin(whose: Guarded): Promise<Siege> {
    const seen = await this.#kind.before(whose);
    const stranger = this.#ward.stranger();
    await stranger.done('signIn', signInBody(whose));
    return { stranger, seen };
  }
}

/** The three targets behind a password. */
export async function codeTargets(ward: Ward, runs: number): Promise<GuessTarget[]> {
  const length = Math.min(MOST_PEOPLE, Math.ceil(runs / TRIES_A_NAME));
  const targets: GuessTarget[] = [];
  for (const kind of [totp, replay, recovery]) {
    const people: Guarded[] = [];
    while (people.length < length) people.push(await ward.hireGuarded());
    targets.push(new CodeTarget(ward, kind, people, await ward.hireGuarded()));
  }
  return targets;
}

/** The owner comes at their own device; tells the code. */
async function signInWith(owner: Guarded, typed: Typed): Promise<string> {
  await owner.device.done('signIn', signInBody(owner));
  await owner.device.done('secondFactor', typed);
  return typed.code;
}

const signInBody = ({ username }: Guarded) => ({ username, password: PASSWORD });
