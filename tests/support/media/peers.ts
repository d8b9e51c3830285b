import type { Page } from 'playwright-core';

/** Keeps hold of the page's peer connections from its next load on, which is now. */
export async function holdPeers(page: Page): Promise<void> {
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
export const protectionOf = (page: Page) =>
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

/**
 * How many RTP packets of each track have left the page (outbound) and reached it (inbound). The
 * server measures the connection with packets of zeros on a track of their own (`probator`): no media.
 */
export const packetsOf = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(async () => {
    interface Rtp {
      readonly type: string;
      readonly kind: string;
      readonly mid?: string;
      readonly ssrc: number;
      readonly packetsSent?: number;
      readonly packetsReceived?: number;
    }
    const { heldPeers } = globalThis as unknown as { heldPeers: RTCPeerConnection[] };
    const reports = await Promise.all(heldPeers.map((p) => p.getStats()));
    const tracks = reports
      .flatMap((report) => [...report.values()] as Rtp[])
      .filter(({ type, mid }) => /^(out|in)bound-rtp$/.test(type) && mid !== 'probator');
    return Object.fromEntries(
      tracks.map(({ type, kind, mid, ssrc, packetsSent, packetsReceived }) => [
        `${type} ${kind} ${mid ?? ''} ${String(ssrc)}`,
        packetsSent ?? packetsReceived ?? 0,
      ]),
    );
  });
