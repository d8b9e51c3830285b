import type {
  DtlsParameters,
  IceParameters,
  RemoteTrack,
  RtpCapabilities,
  RtpParameters,
  Source,
  SourcePolicy,
  TransportParameters,
} from '@madoguchi/protocol';

/** How one transport is doing, in WebRTC's own words. */
export type TransportState = RTCPeerConnectionState;

/** What a transport asks of the server, and what it reports. */
export interface TransportEvents {
  connect(dtlsParameters: DtlsParameters): Promise<void>;
  stateChanged(state: TransportState): void;
}

export interface SendTransportEvents extends TransportEvents {
  produce(source: Source, rtpParameters: RtpParameters): Promise<string>;
}

interface Transport {
  readonly state: TransportState;
  restartIce(iceParameters: IceParameters): Promise<void>;
  statistics(): Promise<RTCStatsReport>;
  close(): void;
}

export interface SendTransport extends Transport {
  /** Negotiates a track of this source, by its policy, without sending anything of it. */
  produce(source: Source, track: MediaStreamTrack, policy: SourcePolicy): Promise<OutgoingTrack>;
}

export interface OutgoingTrack {
  /** Sends this track from now on; with `null` not one packet leaves. */
  carry(track: MediaStreamTrack | null): void;
}

export interface ReceiveTransport extends Transport {
  consume(track: RemoteTrack): Promise<IncomingTrack>;
}

export interface IncomingTrack {
  readonly consumerId: string;
  readonly source: Source;
  readonly track: MediaStreamTrack;
  /** Frames decoded since the track came. */
  framesDecoded(): Promise<number>;
  close(): void;
}

/** What the browser can do with sound and picture, once it knows what the server forwards. */
export interface MediaEngine {
  readonly rtpCapabilities: RtpCapabilities;
  openSend(parameters: TransportParameters, events: SendTransportEvents): SendTransport;
  openReceive(parameters: TransportParameters, events: TransportEvents): ReceiveTransport;
}
