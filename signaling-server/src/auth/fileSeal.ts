import { hkdfSync } from 'node:crypto';
import type { FileSeal } from '../ports/fileSeal.ts';
import { Seal } from './seal.ts';

const PURPOSE = 'files';

/** What tells keys apart, without telling anything of them. */
const keyIdOf = (secret: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', 'madoguchi name of the key of files', 8)).toString(
    'hex',
  );

/**
 * Seals files by a key that is derived from the secret beside the database; `former` are secrets that were in use
 * before, whose files can still be opened.
 */
export function createFileSeal(secret: string, former: readonly string[] = []): FileSeal {
  const keyId = keyIdOf(secret);
  const seals = new Map(
    [...former, secret].map((each) => [keyIdOf(each), new Seal(each, PURPOSE)] as const),
  );
  const present = new Seal(secret, PURPOSE);
  return {
    close: (bytes, owner) => ({
      keyId,
      sealed: present.closeBytes(bytes, owner).toString('base64url'),
    }),
    open: (what, owner) =>
      seals.get(what.keyId)?.openBytes(Buffer.from(what.sealed, 'base64url'), owner) ?? null,
  };
}
