import { AppError } from '@madoguchi/domain';
import { createStore, del, get, set } from 'idb-keyval';
import type { DevicePublicKey, KioskKey } from './kioskKey.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** What lies in the database: a key object that can be used and copied there, but not read. */
interface Kept {
  readonly kioskId: string;
  readonly privateKey: CryptoKey;
}

/** The keys of this origin in the browser's own store, in a database of this name. */
export function browserKioskKey(database: string): KioskKey {
  const store = () => createStore(database, 'key');
  return {
    async enrolled() {
      const kept = await orNotKept(() => get<Kept>('device', store()));
      if (kept === undefined) return null;
      return { kioskId: kept.kioskId, sign: (text) => sign(kept.privateKey, text) };
    },
    async enrol(register) {
      const pair = await orNotKept(makePair);
      // A browser that cannot keep keys says so before the one-time code is used up.
      await orNotKept(async () => {
        await set('next', pair.privateKey, store());
        if ((await get<CryptoKey>('next', store())) === undefined) throw new TypeError('not kept');
      });
      const { kioskId } = await register(await publicHalf(pair.publicKey));
      const kept: Kept = { kioskId, privateKey: pair.privateKey };
      await orNotKept(async () => {
        await set('device', kept, store());
        await del('next', store());
      });
    },
  };
}

/** `crypto.subtle` is missing without https; storage is missing in some private windows. */
async function orNotKept<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new AppError('KIOSK_KEY_NOT_KEPT', { cause: error });
  }
}

function makePair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
}

async function publicHalf(key: CryptoKey): Promise<DevicePublicKey> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', key);
  return { kty: 'EC', crv: 'P-256', x, y };
}

async function sign(key: CryptoKey, text: string): Promise<string> {
  const bytes = await crypto.subtle.sign(SIGNING, key, new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
