import type { SourcePolicies } from '@madoguchi/protocol';
import type { types } from 'mediasoup';
import type { Logger } from '../ports/logger.ts';
import { intolerableBitrate, maxIncomingBitrate, TRANSPORT } from './options.ts';
import type { Placement } from './workerSlot.ts';

/** How often it is looked at what a party sends. */
const LOOK_EVERY_MS = 2_000;

/** Opens one transport; a failure on the way leaves none behind. */
export async function openTransport(
  { router, webRtcServer }: Placement,
  sources: SourcePolicies,
  logger: Logger,
): Promise<types.WebRtcTransport> {
  const transport = await router.createWebRtcTransport({ ...TRANSPORT, webRtcServer });
  try {
    await transport.setMaxIncomingBitrate(maxIncomingBitrate(sources));
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
 * to `maxIncomingBitrate`; whoever does not has to be stopped from here.
 */
export function watchIncoming(
  transport: types.WebRtcTransport,
  sources: SourcePolicies,
  onFlood: () => void,
): void {
  const intolerable = intolerableBitrate(sources);
  const look = async (): Promise<void> => {
    const [stats] = await transport.getStats();
    if (stats && stats.recvBitrate > intolerable) onFlood();
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
