import type { types } from 'mediasoup';
import type { Logger } from '../ports/logger.ts';
import { MAX_INCOMING_BITRATE, TRANSPORT } from './options.ts';
import type { Placement } from './workerSlot.ts';

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
