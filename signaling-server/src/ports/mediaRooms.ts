import type { Seat } from '@madoguchi/domain';
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
import type { SoundPacket } from './captionEngine.ts';

/** One party of a call as the media see it: whose consultation, and which seat. */
export interface Party {
  readonly consultationId: string;
  readonly seat: Seat;
}

/** How the room is for a party at this moment: what it can receive, and whether its own flows. */
export interface RoomState {
  readonly remoteTracks: readonly RemoteTrack[];
  readonly live: boolean;
}

/** What a party gets when it joins. */
export interface Joined extends RoomState {
  readonly send: TransportParameters;
  readonly receive: TransportParameters;
}

/** Hears a packet of somebody's microphone. */
export type HearSound = (from: Seat, packet: SoundPacket) => void;

/** Facts that the media report; `signaling/` tells the party concerned. */
export interface MediaEvents {
  remoteTrack: [to: Party, track: RemoteTrack];
  remoteTrackEnded: [to: Party, consumerId: string];
  remoteSending: [to: Party, from: Seat, source: Source, sending: boolean];
  live: [to: Party, live: boolean];
  /**
   * The party is no longer there (a worker died, the room was closed, or the party flooded the
   * server): whoever still has a seat has to join again.
   */
  reset: [to: Party];
}

/**
 * The rooms in which sound and picture are forwarded, from each seat to all the others.
 *
 * A room comes into being with its first party, with `goLive` or `holdResident`, and ends with
 * `close`. Before those every producer and consumer is paused. Whether a call is live and the
 * resident held outlasts the worker, so that whoever joins again after `reset` finds it as it was.
 *
 * Methods refuse with `AppError`; a refusal leaves the room as it was:
 * - `BAD_MEDIA_PARAMETERS`: what the client sent makes no sense to the worker;
 * - `WRONG_STATE`: the party has not joined, or another join or the end of the room overtook it;
 * - `NOT_FOUND`: no such consumer, or nothing is sent from that source;
 * - `MEDIA_UNAVAILABLE`: no worker could be had, or it died on the way: worth another try.
 */
export interface MediaRooms {
  readonly rtpCapabilities: RtpCapabilities;
  /**
   * Joins, replacing an earlier presence of the same party. Notices to a party begin after the
   * answer to its join; what went before is in the answer. Of a party who signs the hands are read: their picture goes
   * before those of the others.
   */
  join(party: Party, rtpCapabilities: RtpCapabilities, signs?: boolean): Promise<Joined>;
  /** How the room is now, for a party that may have missed notices. */
  sync(party: Party): RoomState;
  connect(party: Party, direction: Direction, dtls: DtlsParameters): Promise<void>;
  produce(party: Party, source: Source, rtp: RtpParameters): Promise<{ producerId: string }>;
  markReady(party: Party, consumerId: string): Promise<void>;
  /** Mute and camera off: nothing of that source is forwarded, and the others are told. */
  setSending(party: Party, source: Source, sending: boolean): Promise<void>;
  /** Asks its sender for a whole picture at once; more often than every 300 ms has no effect. */
  requestKeyFrame(party: Party, consumerId: string): Promise<void>;
  restartIce(party: Party, direction: Direction): Promise<IceParameters>;
  /** Ends one party's presence; nothing happens when it is not there. */
  leave(party: Party): void;
  /**
   * Starts (or resumes) forwarding among all, now and for whoever joins later; tells each party
   * once everything flows. Never refuses.
   */
  goLive(consultationId: string): Promise<void>;
  /**
   * Cuts the resident off: nothing goes from or to the seat `kiosk`, and it is told so; everybody
   * else goes on among themselves (also when the room was not live before) and is told that nothing
   * of the resident is to be expected (`remoteSending`), until `goLive`. Never refuses.
   */
  holdResident(consultationId: string): Promise<void>;
  /**
   * Hears the microphones of staff as the resident does: in the call alone, not while the resident is held, and not while
   * they are off. Nobody is told. It outlasts a worker, and ends with the room or by the function that is returned; where
   * it fails nothing is heard, and the call goes on.
   */
  hearStaff(consultationId: string, hear: HearSound): () => void;
  /** Ends the room; a later join opens a new one, in which nothing flows yet. */
  close(consultationId: string): void;
  /** Whether a worker can serve. */
  isAvailable(): boolean;
  /**
   * RTP packets that reached the server from what a party sends now, forwarded or not: the proof
   * that nothing leaves before the call. 0 when the party is not there.
   */
  packetsReceived(party: Party): Promise<number>;
  on<E extends keyof MediaEvents>(event: E, listener: (...args: MediaEvents[E]) => void): void;
  /** Ends all rooms; resolves when the workers are gone. */
  shutDown(): Promise<void>;
}
