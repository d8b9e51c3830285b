import { expect, test } from '@playwright/test';
import { holdPeers, protectionOf } from '../support/media/peers.ts';
import { expectFaceToFace } from '../support/office/faceToFace.ts';
import { openOffice, type Office } from '../support/office/office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

test('[S25] Chromium and the server protect a call by AES-GCM over DTLS 1.2 or later, each way', async () => {
  const { kiosk, specialist } = office;
  for (const { page } of [kiosk, specialist]) await holdPeers(page);
  await kiosk.shows('idle');
  await kiosk.request();
  await specialist.accept();
  await kiosk.shows('call');
  await expectFaceToFace(kiosk, specialist);
  for (const { page } of [kiosk, specialist]) {
    const transports = await protectionOf(page);
    expect(transports).toHaveLength(2);
    for (const { srtpCipher, tlsVersion } of transports) {
      expect(srtpCipher).toMatch(/^(SRTP_)?AEAD_AES_(128|256)_GCM$/);
      expect(['FEFD', 'FEFC']).toContain(tlsVersion);
    }
  }
  await kiosk.hangUp();
  await specialist.writeUp();
});
