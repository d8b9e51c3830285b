import type { types } from 'mediasoup';
import type { Logger } from '../ports/logger.ts';
import { INTOLERABLE_BITRATE, MAX_INCOMING_BITRATE, TRANSPORT } from './options.ts';
import type { Placement } from './workerSlot.ts';

/** How often it is looked at what a party sends. */
const LOOK_EVERY_MS = 2_000;

/** Opens one transport; a failure on the way leaves none behind. */
export async function openTransport(
  { router, webRtcServer }: Placement,
  logger: Logger,
): Promise<types.WebRtcTransport> {
  const transport = await router.createWebRtcTransport({ ...TRANSPORT, webRtcServer });
  try {
    await transport.setMaxIncomingBitrate(MAX_INCOMING_BITRATE);
  } catch (cause) {
    transport.close();
    throw cause;
  }
  transport.on('dtlsstatechange', (state) => {
    if (state === 'failed') logger.warn({ transportId: transport.id }, 'DTLS handshake failed');
  });
  return transport;
}

/**
 * Calls `onFlood` while more comes in than any browser sends. The worker only asks a sender to keep
 * to `MAX_INCOMING_BITRATE`; whoever does not has to be stopped from here.
 */
export function watchIncoming(transport: types.WebRtcTransport, onFlood: () => void): void {
  const look = async (): Promise<void> => {
    const [stats] = await transport.getStats();
    if (stats && stats.recvBitrate > INTOLERABLE_BITRATE) onFlood();
  };
  const timer = setInterval(() => {
    // It may end, and its worker may die, while the question is under way.
    look().catch(() => {});
  }, LOOK_EVERY_MS);
  timer.unref();
  transport.observer.once('close', () => {
    clearInterval(timer);
  });
}
