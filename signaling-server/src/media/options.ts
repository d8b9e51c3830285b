import type { SourcePolicies } from '@madoguchi/protocol';
import type { types } from 'mediasoup';
import type { Logger } from '../ports/logger.ts';

/** What the composition root says about media. */
export interface MediaOptions {
  /** Absolute path of the mediasoup worker. */
  readonly workerBin: string;
  /** How many workers; one a core serves best, because a worker uses one thread. */
  readonly workers: number;
  readonly listenIp: string;
  /** The address clients reach the server at, where it differs from `listenIp`. */
  readonly announcedAddress?: string | undefined;
  /** Worker n listens on UDP and TCP `basePort + n`; 0 takes any free ports. */
  readonly basePort: number;
  readonly logger: Logger;
}

/**
 * What a room forwards: Opus, repaired by FEC and silent in pauses (DTX), and VP8.
 *
 * The parameters travel to the clients as the far end's wishes. `x-google-start-bitrate` (kbit/s)
 * is among them because Chromium otherwise sends its first pictures at 320 × 240 (measured).
 */
export const ROUTER_CODECS: types.RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1 },
  },
  {
    kind: 'video',
    mimeType: 'video/VP8',
    clockRate: 90_000,
    parameters: { 'x-google-start-bitrate': 1_000 },
  },
];

/** A transport as every party gets two of: UDP first, TCP where a network lets nothing else out. */
export const TRANSPORT = {
  enableUdp: true,
  enableTcp: true,
  preferUdp: true,
  /** Seconds without an answer until the path counts as broken (RFC 7675); the client mends it. */
  iceConsentTimeout: 30,
  /** With mediasoup's 600 kbit/s the first pictures come in the lowest layer. */
  initialAvailableOutgoingBitrate: 1_000_000,
} as const satisfies Omit<types.WebRtcTransportOptions, 'webRtcServer'>;

/** Bits per second that a party may send: of every source as much as its policy says. */
export const maxIncomingBitrate = (sources: SourcePolicies): number =>
  Object.values(sources).reduce((sum, { ceiling }) => sum + ceiling, 0);

/** Bits per second beyond which a party is cut off: no browser gets there by what was asked of it. */
export const intolerableBitrate = (sources: SourcePolicies): number =>
  3 * maxIncomingBitrate(sources);
