import type { Side } from '@madoguchi/domain';
import type {
  Direction,
  DtlsParameters,
  IceParameters,
  RemoteTrack,
  RtpCapabilities,
  RtpParameters,
  Source,
  TransportParameters,
} from '@madoguchi/protocol';

/** One party of a call as the media see it: whose consultation, and which end. */
export interface Party {
  readonly consultationId: string;
  readonly side: Side;
}

/** What a party gets when it joins. */
export interface Joined {
  readonly send: TransportParameters;
  readonly receive: TransportParameters;
  readonly remoteTracks: readonly RemoteTrack[];
  readonly live: boolean;
}

/** Facts that the media report; `signaling/` tells the party concerned. */
export interface MediaEvents {
  remoteTrack: [to: Party, track: RemoteTrack];
  remoteTrackEnded: [to: Party, consumerId: string];
  remoteSending: [to: Party, source: Source, sending: boolean];
  live: [to: Party, live: boolean];
  /** The room is gone through no fault of the party (a worker died): it has to join again. */
  reset: [to: Party];
}

/**
 * The rooms in which sound and picture are forwarded.
 *
 * A room comes into being with its first party and ends with `close`. Before `goLive` every
 * producer and consumer is paused. All methods refuse with `AppError` (`BAD_MEDIA_PARAMETERS`,
 * `WRONG_STATE`, `NOT_FOUND`, `MEDIA_UNAVAILABLE`); a refusal leaves the room as it was.
 */
export interface MediaRooms {
  readonly rtpCapabilities: RtpCapabilities;
  /** Joins, replacing an earlier presence of the same party. */
  join(party: Party, rtpCapabilities: RtpCapabilities): Promise<Joined>;
  connect(party: Party, direction: Direction, dtls: DtlsParameters): Promise<void>;
  produce(party: Party, source: Source, rtp: RtpParameters): Promise<{ producerId: string }>;
  markReady(party: Party, consumerId: string): Promise<void>;
  setSending(party: Party, source: Source, sending: boolean): Promise<void>;
  requestKeyFrame(party: Party, consumerId: string): Promise<void>;
  restartIce(party: Party, direction: Direction): Promise<IceParameters>;
  /** Ends one party's presence; nothing happens when it is not there. */
  leave(party: Party): void;
  /** Starts (or resumes) forwarding, now and for whoever joins later; tells both parties. */
  goLive(consultationId: string): Promise<void>;
  /** Stops forwarding without ending the room. */
  hold(consultationId: string): Promise<void>;
  close(consultationId: string): void;
  /** Whether a worker can serve. */
  isAvailable(): boolean;
  /** RTP packets received from a party so far: the proof that nothing leaves before the call. */
  packetsReceived(party: Party): Promise<number>;
  on<E extends keyof MediaEvents>(event: E, listener: (...args: MediaEvents[E]) => void): void;
  shutDown(): Promise<void>;
}
