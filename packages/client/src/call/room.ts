import type {
  Direction,
  DtlsParameters,
  EventAck,
  IceParameters,
  RtpCapabilities,
  RtpParameters,
  Source,
} from '@madoguchi/protocol';
import type { SendRequest } from '../signaling/requests.ts';

/** What a party asks of the room of its consultation. All reject with `AppError`. */
export interface Room {
  join(rtpCapabilities: RtpCapabilities): Promise<EventAck<'media.join'>>;
  /** What notices may have been missed: the tracks there are now, and whether the own may flow. */
  sync(): Promise<EventAck<'media.sync'>>;
  connect(direction: Direction, dtlsParameters: DtlsParameters): Promise<void>;
  produce(source: Source, rtpParameters: RtpParameters): Promise<string>;
  ready(consumerId: string): Promise<unknown>;
  setSending(source: Source, sending: boolean): Promise<unknown>;
  requestKeyFrame(consumerId: string): Promise<unknown>;
  restartIce(direction: Direction): Promise<IceParameters>;
}

/** The room of one consultation, reached by requests of the session. */
export function roomOf(consultationId: string, request: SendRequest): Room {
  return {
    join: (rtpCapabilities) => request('media.join', { consultationId, rtpCapabilities }),
    sync: () => request('media.sync', { consultationId }),
    connect: async (direction, dtlsParameters) => {
      await request('media.connect', { consultationId, direction, dtlsParameters });
    },
    produce: async (source, rtpParameters) =>
      (await request('media.produce', { consultationId, source, rtpParameters })).producerId,
    ready: (consumerId) => request('media.ready', { consultationId, consumerId }),
    setSending: (source, sending) =>
      request('media.setSending', { consultationId, source, sending }),
    requestKeyFrame: (consumerId) =>
      request('media.requestKeyFrame', { consultationId, consumerId }),
    restartIce: async (direction) =>
      (await request('media.restartIce', { consultationId, direction })).iceParameters,
  };
}
