import { DEMO_PASSWORD } from './clients.ts';
import { Person } from './person.ts';
import { SoftPasskey, type Lies } from './softPasskey.ts';

/** What a device, or a page that stands between, could say wrongly. */
export const FORGED: Readonly<Record<string, Lies>> = {
  'another origin': { origin: 'https://example.com' },
  'another host name': { rpId: 'example.com' },
  'another challenge': { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
  'no PIN and no finger': { isVerified: false },
};

/** What every refused passkey is answered. */
export const WRONG = { code: 'SECOND_FACTOR_WRONG' };

/** People of the demo data with passkeys, at a server that trusts its proxy. */
export class PasskeyPeople {
  readonly #origin: string;
  #people = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The address of whoever came last. */
  get newestAddress(): string {
    return `192.0.2.${String(this.#people)}`;
  }

  /** Somebody at an address of their own: wrong tries of one test do not hold up the next. */
  person(): Person {
    this.#people += 1;
    const from = this.newestAddress;
    return new Person(this.#origin, () => ({ 'x-forwarded-for': from }));
  }

  /** A demo account that is signed in. */
  async signedIn(username: string): Promise<Person> {
    const owner = this.person();
    await owner.done('signIn', { username, password: DEMO_PASSWORD });
    return owner;
  }

  /** A demo account that is signed in and has just added a passkey. */
  async withPasskey(username: string): Promise<{ owner: Person; passkey: SoftPasskey }> {
    const owner = await this.signedIn(username);
    const passkey = new SoftPasskey(this.#origin);
    const response = passkey.create(await owner.done('newPasskeyOptions', {}));
    await owner.done('addPasskey', { name: 'key', response });
    return { owner, passkey };
  }

  /** Signs in with a passkey from a new browser; what is answered. */
  async enter(passkey: SoftPasskey, lies: Lies = {}): Promise<unknown> {
    const here = this.person();
    const options = await here.done('passkeyOptions', {});
    return here.ask('passkeySignIn', { response: passkey.get(options, lies) });
  }
}
