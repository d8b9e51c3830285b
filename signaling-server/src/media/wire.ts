import { AppError } from '@madoguchi/domain';
import type {
  DtlsParameters,
  RemoteTrack,
  RtpCapabilities,
  RtpParameters,
  TransportParameters,
} from '@madoguchi/protocol';
import type { types } from 'mediasoup';
import type { ReceivedTrack } from './tracks.ts';

/*
 * Between the wire contract and mediasoup. Both describe the same JSON; they differ in how they
 * type what may be absent, so the assertions here say no more than "absent is absent".
 */

export const toRtpParameters = (rtp: RtpParameters): types.RtpParameters =>
  rtp as types.RtpParameters;

export const toRtpCapabilities = (capabilities: RtpCapabilities): types.RtpCapabilities =>
  structuredClone(capabilities) as types.RtpCapabilities;

export const toDtlsParameters = (dtls: DtlsParameters): types.DtlsParameters =>
  dtls as types.DtlsParameters;

export const fromRtpCapabilities = (capabilities: types.RtpCapabilities): RtpCapabilities =>
  capabilities as RtpCapabilities;

/** How a client opens its end of `transport`; of the certificate's digests only the SHA-256 one. */
export function describeTransport(transport: types.WebRtcTransport): TransportParameters {
  const { role = 'auto', fingerprints } = transport.dtlsParameters;
  return {
    id: transport.id,
    iceParameters: transport.iceParameters,
    iceCandidates: transport.iceCandidates,
    dtlsParameters: {
      role,
      fingerprints: fingerprints
        .filter(({ algorithm }) => algorithm === 'sha-256')
        .map(({ value }) => ({ algorithm: 'sha-256', value })),
    },
  };
}

/** A track as the client that receives it has to know it. */
export function describeConsumer(
  consultationId: string,
  { consumer, from }: ReceivedTrack,
  sending: boolean,
): RemoteTrack {
  return {
    consultationId,
    consumerId: consumer.id,
    producerId: consumer.producerId,
    from: from.seat,
    source: from.source,
    kind: consumer.kind,
    rtpParameters: consumer.rtpParameters as RtpParameters,
    sending,
  };
}

/**
 * Carries out what a client's parameters ask for. Whatever mediasoup holds against them becomes
 * `BAD_MEDIA_PARAMETERS`; where the object they were meant for is gone, the parameters are not to
 * blame and the refusal is `WRONG_STATE`.
 */
export async function judge<T>(
  of: { readonly closed: boolean },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(of.closed ? 'WRONG_STATE' : 'BAD_MEDIA_PARAMETERS', { cause });
  }
}
