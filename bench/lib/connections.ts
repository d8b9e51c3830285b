import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    connections: RTCPeerConnection[];
  }
}

/** Runs in every page before its own code: keeps the connections that the page makes. */
function keepConnections(): void {
  if (Reflect.has(window, 'connections')) return;
  window.connections = [];
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      window.connections = window.connections.filter((c) => c.connectionState !== 'closed');
      window.connections.push(this);
    }
  };
}

/** Pages that are opened after this keep their connections, to be looked at by `evaluate`. */
export const watchConnections = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(keepConnections);
};

/** Where the time of a picture goes, in milliseconds of a frame; a browser counts them by itself. */
export interface FrameCosts {
  /** In the sender's encoder, all layers. */
  readonly encode: number;
  /** A packet, until it may leave. */
  readonly pace: number;
  /** From the first packet of a frame until the decoder takes it. */
  readonly wait: number;
  readonly decode: number;
}

const COUNTED = {
  encoded: 'framesEncoded',
  encode: 'totalEncodeTime',
  packets: 'packetsSent',
  pace: 'totalPacketSendDelay',
  waited: 'jitterBufferEmittedCount',
  wait: 'jitterBufferDelay',
  decoded: 'framesDecoded',
  decode: 'totalDecodeTime',
} as const;

type Sums = Readonly<Record<keyof typeof COUNTED, number>>;

/** What a page has counted of its pictures so far; times in seconds. */
async function sumsOf(page: Page): Promise<Sums> {
  return page.evaluate(async (counted) => {
    const up = window.connections.filter((c) => c.connectionState === 'connected');
    const reports = await Promise.all(up.map((c) => c.getStats()));
    const rows = reports.flatMap((report) => [...report.values()] as Record<string, unknown>[]);
    const video = rows.filter(
      ({ kind, type }) => kind === 'video' && String(type).endsWith('bound-rtp'),
    );
    const sum = (name: string) => video.reduce((all, row) => all + Number(row[name] ?? 0), 0);
    const sums = Object.entries(counted).map(([name, field]) => [name, sum(field)]);
    return Object.fromEntries(sums) as Sums;
  }, COUNTED);
}

/** What a frame costs from one page to the other while `during` runs. */
export async function frameCosts(
  from: Page,
  to: Page,
  during: () => Promise<void>,
): Promise<FrameCosts> {
  const [sent, received] = [await sumsOf(from), await sumsOf(to)];
  await during();
  const [sentLater, receivedLater] = [await sumsOf(from), await sumsOf(to)];
  // All layers of a picture are encoded in one go, and each counts the whole time and itself.
  const each = (before: Sums, after: Sums, time: keyof Sums, count: keyof Sums) =>
    ((after[time] - before[time]) / Math.max(1, after[count] - before[count])) * 1000;
  return {
    encode: each(sent, sentLater, 'encode', 'encoded'),
    pace: each(sent, sentLater, 'pace', 'packets'),
    wait: each(received, receivedLater, 'wait', 'waited'),
    decode: each(received, receivedLater, 'decode', 'decoded'),
  };
}
