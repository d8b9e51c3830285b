import { NO_SKILLS } from '@madoguchi/domain';
import type { RouteBody, RouteName } from '@madoguchi/protocol';
import { errorBody } from '@madoguchi/protocol';
import { randomBytes, randomInt } from 'node:crypto';
import type { Admin } from '../../../tests/support/server/admin.ts';
import { Person, stepNow, totpCode } from '../../../tests/support/server/person.ts';

/** What everybody of the ward chose; nobody guesses it. */
export const PASSWORD = 'violet kettle on the 9th roof';

/** Somebody of the ward at the device that they have signed in with. */
export interface Employee {
  readonly staffId: string;
  readonly username: string;
  readonly device: Person;
}

/** Somebody with an authenticator. */
export interface Guarded extends Employee {
  readonly recoveryCodes: readonly string[];
  /** A code of the authenticator that was not used yet. */
  newCode(): string;
}

/** A ward whose server believes its proxy, so that strangers come from addresses without number. */
export class Ward {
  readonly origin: string;
  readonly admin: Admin;
  #addresses = 0;
  #people = 0;

  constructor(origin: string, admin: Admin) {
    this.origin = origin;
    this.admin = admin;
  }

  /** Somebody who comes from another address with every request. */
  stranger(): Person {
    return stranger(this.origin, () => (this.#addresses += 1));
  }

  async hire(): Promise<Employee> {
    const username = `person-${String((this.#people += 1))}`;
    const { staffId, token } = await this.admin.done('invite', {
      displayName: username,
      role: 'specialist',
      deskIds: [],
      centerIds: [],
      districtIds: [],
      skills: NO_SKILLS,
      username,
    });
    const device = this.stranger();
    await device.done('acceptInvitation', { token, password: PASSWORD });
    return { staffId, username, device };
  }

  async hireGuarded(): Promise<Guarded> {
    const employee = await this.hire();
    const { secret } = await employee.device.done('startTotp', { password: PASSWORD });
    let used = stepNow() - 1;
    const code = totpCode(secret, used);
    const { recoveryCodes } = await employee.device.done('confirmTotp', { code });
    const newCode = () => totpCode(secret, (used = Math.max(used + 1, stepNow())));
    return { ...employee, recoveryCodes, newCode };
  }

  /** Whether a new link of an admin lets its owner in at once, and ends the lock of the name. */
  async newLinkLetsIn({ staffId, username }: Employee): Promise<boolean> {
    const { token } = await this.admin.done('inviteAgain', { staffId });
    const chosen = { token, password: PASSWORD };
    const byLink = await codeOf(this.stranger(), 'acceptInvitation', chosen);
    const elsewhere = await codeOf(this.stranger(), 'signIn', { username, password: PASSWORD });
    return byLink === null && elsewhere === null;
  }
}

/** Somebody who comes from another address with every request. */
export function stranger(origin: string, next: () => number): Person {
  return new Person(origin, () => {
    const n = next();
    return {
      'x-forwarded-for': `10.${String(n >> 16)}.${String((n >> 8) & 255)}.${String(n & 255)}`,
    };
  });
}

/** The code of a refusal, or `null` when there was none. */
export async function codeOf<N extends RouteName>(
  person: Person,
  name: N,
  ...body: RouteBody<N> extends undefined ? [] : [RouteBody<N>]
): Promise<string | null> {
  const answer: unknown = await person.ask(name, ...body);
  return errorBody.safeParse(answer).data?.code ?? null;
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export const randomLetters = (length: number): string =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** 80 bits in groups, as set-up codes are, and as recovery codes were at first. */
export const randomTypedCode = (): string =>
  Array.from({ length: 4 }, () => randomLetters(4)).join('-');

export const randomToken = (): string => randomBytes(32).toString('base64url');
