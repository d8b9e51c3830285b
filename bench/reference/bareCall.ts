import {
  cannedFace,
  cannedOpus,
  cannedPaper,
  cannedRtpCapabilities,
  type CannedStream,
} from '../lib/cannedMedia.ts';
import type { SyntheticCall } from '../lib/syntheticCall.ts';
import { SyntheticTransport } from '../lib/syntheticPeer.ts';
import type { RemoteTransport } from '../lib/syntheticPeer.ts';
import type { BareRequester } from './bareProtocol.ts';

interface BareTransport {
  readonly id: string;
  readonly endpoint: SyntheticTransport;
}

async function openTransport(server: BareRequester, call: string): Promise<BareTransport> {
  const remote = (await server.request({ method: 'createTransport', call })) as RemoteTransport & {
    readonly id: string;
  };
  const endpoint = await SyntheticTransport.connect(remote, ({ role, fingerprints }) =>
    server.request({
      method: 'connect',
      transport: remote.id,
      dtlsParameters: { role, fingerprints },
    }),
  );
  return { id: remote.id, endpoint };
}

/** Produces the canned streams of one person and lets the other person consume them. */
async function forward(
  server: BareRequester,
  [from, to]: readonly [BareTransport, BareTransport],
  streams: readonly CannedStream[],
): Promise<void> {
  for (const stream of streams) {
    const { kind, rtpParameters } = stream;
    const producerId = (await server.request({
      method: 'produce',
      transport: from.id,
      kind,
      rtpParameters,
    })) as string;
    await server.request({
      method: 'consume',
      transport: to.id,
      producerId,
      rtpCapabilities: cannedRtpCapabilities,
    });
    from.endpoint.send(stream);
  }
}

/** Starts a call through bare mediasoup: 440 packets per second in and out of the server, 696 with paper. */
export async function startBareCall(
  server: BareRequester,
  call: string,
  withPaper = false,
): Promise<SyntheticCall> {
  const transports = await Promise.all(
    Array.from({ length: 4 }, () => openTransport(server, call)),
  );
  const [residentOut, residentIn, specialistOut, specialistIn] = transports;
  if (!residentOut || !residentIn || !specialistOut || !specialistIn)
    throw new Error('unreachable');
  const face = (): CannedStream[] => [cannedOpus(), cannedFace()];
  const shown = withPaper ? [cannedPaper()] : [];
  await forward(server, [residentOut, specialistIn], [...face(), ...shown]);
  await forward(server, [specialistOut, residentIn], face());
  return {
    counts: () => ({
      sent: residentOut.endpoint.rtpSent + specialistOut.endpoint.rtpSent,
      received: residentIn.endpoint.rtpReceived + specialistIn.endpoint.rtpReceived,
    }),
    close: async () => {
      await Promise.all(transports.map(({ endpoint }) => endpoint.close()));
      await server.request({ method: 'endCall', call });
    },
  };
}
