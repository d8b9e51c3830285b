import type { AwayReason, CallQuality, DeclineReason, ErrorCode, Outcome } from '@madoguchi/domain';
import type { KioskKey } from './kiosk/kioskKey.ts';
import type { ConsoleView, KioskView, Source } from '@madoguchi/protocol';

/** Whether this device can talk to the server. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'up' }
  /** Was up and is being restored; `since` in epoch milliseconds. */
  | { readonly state: 'interrupted'; readonly since: number }
  /** The server said no, and trying again by itself would not help (not enrolled, too old, …). */
  | { readonly state: 'refused'; readonly code: ErrorCode };

/** Why camera or microphone could not be opened; the call goes on with what there is. */
export type DeviceProblem = 'not-permitted' | 'not-found' | 'in-use' | 'failed';

/** The call of the current consultation as a screen shows it. */
export interface Call {
  readonly consultationId: string;
  /**
   * `preparing`: devices and transports are being opened; `ready`: warm, nothing is sent;
   * `live`: sound and picture flow; `interrupted`: they stopped and are being restored.
   */
  readonly phase: 'preparing' | 'ready' | 'live' | 'interrupted';
  readonly localStream: MediaStream | null;
  /** Sound and picture of the far end in one stream. */
  readonly remoteStream: MediaStream | null;
  /** What I send (before the call: what I would send). */
  readonly sending: Readonly<Record<Source, boolean>>;
  /** What the far end sends; `false` also when it has no such track. */
  readonly remoteSending: Readonly<Record<Source, boolean>>;
  readonly quality: CallQuality | null;
  readonly deviceProblem: DeviceProblem | null;
}

/** A value that changes over time, in the shape React's `useSyncExternalStore` wants. */
export interface Observable<T> {
  subscribe(listener: () => void): () => void;
  getSnapshot(): T;
}

/** Everything that a client model shows. */
export interface Snapshot<View> {
  readonly connection: Connection;
  /** The newest view from the server; kept while the connection is interrupted. */
  readonly view: View | null;
  readonly call: Call | null;
}

/** Where the server is: its origin, by default the page's own. */
export interface ModelOptions {
  readonly url?: string;
}

/** A kiosk is known by its key, and tells the version of its page. */
export interface KioskOptions extends ModelOptions {
  readonly key: KioskKey;
  readonly version: string;
}

interface Model<View> extends Observable<Snapshot<View>> {
  /** Mutes, unmutes, turns the camera off and on; a preference that outlives reconnects. */
  setSending(source: Source, sending: boolean): void;
  /** Ends every connection, track and timer. */
  dispose(): void;
}

/** What the kiosk's screens are made of. Actions reject with `AppError`. */
export interface KioskModel extends Model<KioskView> {
  request(topicId: string): Promise<{ consultationId: string }>;
  cancel(): Promise<void>;
  hangUp(): Promise<void>;
}

/** What the console's screens are made of. Actions reject with `AppError`. */
export interface ConsoleModel extends Model<ConsoleView> {
  setPresence(
    presence: { state: 'available' } | { state: 'away'; reason: AwayReason },
  ): Promise<void>;
  accept(): Promise<void>;
  decline(reason: DeclineReason): Promise<void>;
  hangUp(): Promise<void>;
  writeUp(consultationId: string, outcome: Outcome): Promise<void>;
}
