import { randomBytes, randomInt } from 'node:crypto';

const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Personal data and secrets that stand nowhere else in the world, so that each hit is a leak. */
export interface Canaries {
  readonly name: string;
  readonly phone: string;
  /** The same as the kiosk sends it. */
  readonly dialled: string;
  readonly note: string;
  readonly username: string;
  readonly password: string;
  readonly totp: string;
  readonly linkToken: string;
  readonly enrolmentCode: string;
  readonly identifier: string;
  readonly csvCell: string;
}

/** New ones for each use. */
export function newCanaries(): Canaries {
  const mark = randomBytes(6).toString('hex');
  const digits = (count: number) =>
    Array.from({ length: count }, () => String(randomInt(10))).join('');
  const phone = `090-${digits(4)}-${digits(4)}`;
  return {
    phone,
    dialled: phone.replaceAll('-', ''),
    name: `カナリア${mark}`,
    note: `相談${mark}の内容 "quoted", <b>tag</b>`,
    username: `kanaria-${mark}`,
    password: `Uta-${mark}-wo-utau-8`,
    totp: digits(6),
    linkToken: randomBytes(32).toString('base64url'),
    enrolmentCode: Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(32)]).join(''),
    identifier: `id-kanaria-${mark}`,
    csvCell: `=HYPERLINK("カナリア${mark}")`,
  };
}

/** Remembers what was typed, and finds it again where it must not be. */
export class Scanner {
  readonly #secrets = new Set<string>();

  add(...secrets: readonly string[]): void {
    for (const secret of secrets) if (secret !== '') this.#secrets.add(secret);
  }

  get size(): number {
    return this.#secrets.size;
  }

  /** Everything typed that stands in a text, as it is or as JSON and addresses write it. */
  hits(text: string): readonly string[] {
    return [...this.#secrets].filter((secret) =>
      /^\d{1,8}$/.test(secret)
        ? // A short number may be part of a time or a port; alone it is the code.
          new RegExp(`(?<![\\d.])${secret}(?![\\d.])`).test(text)
        : [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)].some((form) =>
            text.includes(form),
          ),
    );
  }
}
