import { AppError } from '@madoguchi/domain';
import { challengeText, handshakes } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import type { Api } from '../api.ts';
import type { KioskKey } from '../kiosk/kioskKey.ts';
import { introduceKiosk } from './introduction.ts';

const challenge = 'c'.repeat(43);
const api = { call: () => Promise.resolve({ challenge, expiresAt: 0 }) } as unknown as Api;
const origin = 'https://madoguchi.example';

test('[C17] a kiosk signs its origin, its name and the fresh challenge', async () => {
  const signed: string[] = [];
  const sign = (text: string): Promise<string> => {
    signed.push(text);
    return Promise.resolve('s'.repeat(86));
  };
  const key: KioskKey = {
    enrolled: () => Promise.resolve({ kioskId: 'k1', sign }),
    enrol: () => Promise.resolve(),
  };
  const said = await introduceKiosk({ api, key, origin, version: '1.2.3' })();
  expect(signed).toEqual([challengeText(origin, 'k1', challenge)]);
  expect(handshakes.kiosk.parse(said)).toMatchObject({
    as: 'kiosk',
    kioskId: 'k1',
    version: '1.2.3',
  });
});

test('[C17] without a key it is nobody', async () => {
  const key: KioskKey = { enrolled: () => Promise.resolve(null), enrol: () => Promise.resolve() };
  await expect(introduceKiosk({ api, key, origin, version: '1' })()).rejects.toEqual(
    new AppError('KIOSK_NOT_ENROLLED'),
  );
});
