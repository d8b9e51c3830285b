import { expect, test, type Page } from '@playwright/test';
import { expectFaceToFace } from '../support/office/faceToFace.ts';
import { openOffice, type Office } from '../support/office/office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

/** Keeps hold of the page's peer connections from its next load on. */
async function holdPeers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: RTCPeerConnection[] = [];
    const Real = RTCPeerConnection;
    Object.assign(globalThis, {
      heldPeers: held,
      RTCPeerConnection: class extends Real {
        constructor(configuration?: RTCConfiguration) {
          super(configuration);
          held.push(this);
        }
      },
    });
  });
  await page.reload();
}

/** How each of the page's media transports is protected. */
const protection = (page: Page) =>
  page.evaluate(async () => {
    const { heldPeers } = globalThis as unknown as { heldPeers: RTCPeerConnection[] };
    const reports = await Promise.all(
      heldPeers.filter((p) => p.connectionState === 'connected').map((p) => p.getStats()),
    );
    return reports.flatMap((report) =>
      [...report.values()]
        .filter((stats: { type: string }) => stats.type === 'transport')
        .map(({ srtpCipher, tlsVersion }: { srtpCipher: string; tlsVersion: string }) => ({
          srtpCipher,
          tlsVersion,
        })),
    );
  });

test('[S25] Chromium and the server protect a call by AES-GCM over DTLS 1.2 or later, each way', async () => {
  const { kiosk, specialist } = office;
  for (const { page } of [kiosk, specialist]) await holdPeers(page);
  await kiosk.shows('idle');
  await kiosk.request();
  await specialist.accept();
  await kiosk.shows('call');
  await expectFaceToFace(kiosk, specialist);
  for (const { page } of [kiosk, specialist]) {
    const transports = await protection(page);
    expect(transports).toHaveLength(2);
    for (const { srtpCipher, tlsVersion } of transports) {
      expect(srtpCipher).toMatch(/^(SRTP_)?AEAD_AES_(128|256)_GCM$/);
      expect(['FEFD', 'FEFC']).toContain(tlsVersion);
    }
  }
  await kiosk.hangUp();
  await specialist.writeUp();
});
