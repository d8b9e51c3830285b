import type { AskedPaper } from './procedure/procedurePaper.ts';
import type {
  CallQuality,
  DeviceCheck,
  DeviceFaults,
  ErrorCode,
  HandsetTakes,
  Language,
  LiveDocument,
  Needs,
  PassedThing,
  PrintResult,
  Seat,
  SurveyAnswer,
} from '@madoguchi/domain';
import type {
  BoardView,
  EventAck,
  GuestView,
  HandsetView,
  KioskView,
  Source,
} from '@madoguchi/protocol';
import type { DeviceProblem } from './devices/deviceProblem.ts';
import type { Devices } from './devices/ports.ts';
import type { OpenDocument } from './document/openDocument.ts';
import type { KioskPaper } from './paper/paperModel.ts';
import type { BookingOfKiosk } from './kiosk/bookingOfKiosk.ts';
import type { KioskKey } from './kiosk/kioskKey.ts';
import type { ProcedureForm } from './procedure/procedureModels.ts';
import type { PageExchange } from './pages/pageExchange.ts';
import type { Fields } from './signaling/requests.ts';
import type { Observable } from './store.ts';
import type { ServerClock } from './time/serverClock.ts';

/** Whether this device can talk to the server. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'up' }
  /** Was up and is being restored; `since` in epoch milliseconds. */
  | { readonly state: 'interrupted'; readonly since: number }
  /** The server said no, and trying again by itself would not help (not enrolled, too old, …). */
  | { readonly state: 'refused'; readonly code: ErrorCode };

/** What has become of a device in a call; told for a while, `silent` as long as it lasts. */
export interface DeviceNotice {
  readonly source: Source;
  /**
   * `replaced`: it has gone or cannot be opened, and another one is used; `returned`: the chosen one is back and used
   * again; `kept`: the chosen one cannot be opened, and the former is used; `silent`: it is there and gives nothing.
   */
  readonly what: 'replaced' | 'returned' | 'kept' | 'silent';
  /** What it is called; empty where the system picks and nothing is known of it. */
  readonly device: string;
  /** The one that is used in its place. */
  readonly instead: string | null;
}

/** The call of the current consultation as a screen shows it. */
export interface Call {
  readonly consultationId: string;
  /**
   * `preparing`: devices and transports are being opened; `ready`: warm, nothing is sent;
   * `live`: sound and picture flow; `interrupted`: they stopped and are being restored.
   */
  readonly phase: 'preparing' | 'ready' | 'live' | 'interrupted';
  /** Whether sound and picture have found a way between this device and the server. */
  readonly reached: boolean;
  readonly localStream: MediaStream | null;
  /** What is open of each own source, for its name and its level. */
  readonly ownTracks: Readonly<Record<Source, MediaStreamTrack | null>>;
  /**
   * Everybody else in the call of whom something comes, in the order in which they first came. A
   * screen plays all of them, or a voice is not heard; which picture is the large one it says by a
   * seat of its view (`mainParty`).
   */
  readonly remotes: readonly RemoteParty[];
  /** What I send (before the call: what I would send). */
  readonly sending: Readonly<Record<Source, boolean>>;
  readonly quality: CallQuality | null;
  readonly deviceProblem: DeviceProblem | null;
  /** Of the own devices those that do not work, as long as they are wanted. */
  readonly deviceFaults: DeviceFaults;
  readonly deviceNotices: readonly DeviceNotice[];
}

/** What comes from one seat of the room. */
export interface RemoteParty {
  readonly seat: Seat;
  /** Sound and picture in one stream, the same for the whole call, ready for a `<video>`. */
  readonly stream: MediaStream;
  /** A stream for each source that is not shown with the person, the same for the whole call. */
  readonly apart: Readonly<Partial<Record<Source, MediaStream>>>;
  /** What they send; `false` also without such a track, and for a resident who is held. */
  readonly sending: Readonly<Record<Source, boolean>>;
}

/** Everything that a client model shows. */
export interface Snapshot<View> {
  readonly connection: Connection;
  /** The newest view from the server; kept while the connection is interrupted. */
  readonly view: View | null;
  readonly call: Call | null;
}

export interface ModelOptions {
  /** Where the server is: its origin, by default the page's own. */
  readonly url?: string;
  /** Those of a page that lets somebody choose them. */
  readonly devices?: Devices;
  /** The clock of the page, by default one of the model's own. */
  readonly serverClock?: ServerClock;
}

/** A kiosk is known by its key, and tells the version of its page. */
export interface KioskOptions extends ModelOptions {
  readonly key: KioskKey;
  readonly version: string;
}

export interface Model<View> extends Observable<Snapshot<View>> {
  /** Mutes, unmutes, turns the camera off and on; a preference that outlives reconnects. */
  setSending(source: Source, sending: boolean): void;
  /**
   * What is drawn or typed together in the current consultation, the same object for all of it;
   * `null` without one. It begins with the first call and ends with the consultation.
   */
  document<State, Operation>(
    type: LiveDocument<State, Operation>,
  ): OpenDocument<State, Operation> | null;
  /** The pictures of the pages that the current consultation looks at. */
  readonly pages: PageExchange;
  /** Ends every connection, track and timer. */
  dispose(): void;
}

/** Access to forms that are being filled, for the models of kiosk and console. */
export interface FormsModel {
  /** One that is open in the current consultation, the same object for all of it; `null` without one. */
  procedure(procedureId: string): ProcedureForm | null;
}

/** How somebody leaves a queue in which nobody is free. */
export type Leaving = Fields<'consultation.leave'>['leaving'];

/** What a resident leaves for a callback or a slot. */
export type Contact = Fields<'contact.request'>['contact'];

/** What can be taken along without leaving anything: a number to dial, or a paper. */
export type TakenAlong = Fields<'visit.leave'>['way'];

/** What comes of a number of a booking: the session is open, or it is too early for it. */
export type CheckedIn = EventAck<'booking.checkIn'>;

/** What the kiosk's screens are made of. Actions reject with `AppError`. */
export interface KioskModel extends Model<KioskView>, FormsModel {
  /** The paper on the desk. */
  readonly paper: KioskPaper;
  /** Refused with `CLOSED_NOW` outside opening hours. `brief` is what a helper tells whoever is rung. */
  request(topicId: string, needs: Needs, brief?: string): Promise<{ consultationId: string }>;
  /** Checks in with the number of a booking, or what its code says. Refused with `BOOKING_NOT_FOUND` for none of here and today. */
  checkIn(code: string): Promise<CheckedIn>;
  cancel(): Promise<void>;
  /** Leaves the queue of the present consultation. */
  leave(leaving: Leaving): Promise<void>;
  /** Leaves a wish without a consultation, outside opening hours. */
  requestContact(topicId: string, contact: Contact): Promise<void>;
  /** Goes with a telephone number or a paper without a consultation, outside opening hours. */
  leaveVisit(topicId: string, way: TakenAlong): Promise<void>;
  /** The summary on the screen has been read: after the call it is gone from here. */
  closeSummary(consultationId: string): Promise<void>;
  /** Says how a visit was, in the language of the screen; refused with `NOT_FOUND` when it was said before. */
  answerSurvey(consultationId: string, language: Language, answer: SurveyAnswer): Promise<void>;
  /** Answers what may go to the next desk; what is not named stays here. */
  answerPassing(passingId: string, agreed: readonly PassedThing[]): Promise<void>;
  /** The PDF of a procedure's form or of its receipt. */
  readProcedurePaper(asked: AskedPaper): Promise<Uint8Array<ArrayBuffer>>;
  hangUp(): Promise<void>;
  /** Says whether somebody chooses a topic here, for the staff of the center; told again after each connect. */
  sayChoosing(isChoosing: boolean): void;
  /** Somebody has printed here, for whoever looks after the kiosk. */
  sayPrinted(result: PrintResult): void;
  readonly staffCall: StaffCallOfKiosk;
  readonly booking: BookingOfKiosk;
  readonly helper: HelperOfKiosk;
  readonly driving: DrivingOfKiosk;
  readonly handset: HandsetOfKiosk;
  /** By what this kiosk fetches its voices over HTTP. */
  voiceTicket(): Promise<string>;
  /** Says what whoever waits has found out about the devices; `null`: nobody waits any more. */
  sayDevices(check: DeviceCheck | null): void;
}

/** 職員を呼ぶ: the call for the staff of this center. */
export interface StaffCallOfKiosk {
  /** While one is open that one stays. Refused with `TOO_MANY_REQUESTS`. */
  make(): Promise<{ readonly callId: string }>;
  /** Nobody has to come any more. */
  withdraw(callId: string): Promise<void>;
  /** Somebody has come. */
  finish(callId: string): Promise<void>;
}

/** そばの職員: who of staff drives this kiosk together with the resident. */
export interface HelperOfKiosk {
  /**
   * Signs in by a staff code, to stand beside a resident or to play one; refused with `STAFF_CODE_WRONG` and
   * `STAFF_CODE_LOCKED`. The code is kept nowhere.
   */
  signIn(code: string, as: { readonly practise: boolean }): Promise<void>;
  /** The practice is over, with what is under way of it. */
  endPractice(): Promise<void>;
  /** Somebody has touched the kiosk. */
  touch(): Promise<void>;
  /** Says more beforehand about whoever waits; `TEXT_TOO_LONG` together with what was said. */
  brief(text: string): Promise<void>;
  /** The helper steps out or is sent off, or the visit was wiped. */
  leave(why: 'steppedOut' | 'visitOver'): Promise<void>;
}

/** 画面の操作: what staff change of this kiosk, and what its resident says to that. */
export interface DrivingOfKiosk {
  /** It was done, had been done already, or the resident has put it back. */
  answer(driveId: string, result: Fields<'driving.answer'>['result']): Promise<void>;
  /** The resident refuses it or allows it again, or the visit is over. */
  say(said: Fields<'driving.say'>['said']): Promise<void>;
}

/** スマホで書く, スマホにうつす: the resident's own phone in the present call. */
export interface HandsetOfKiosk {
  /** Draws a code; `link` is the address with the code in it. Refused with `TOO_MANY_REQUESTS`. */
  offer(
    language: Language,
    takes: HandsetTakes,
  ): Promise<{ readonly link: string; readonly expiresAt: number }>;
  /** Takes the code back, or the phone that has joined. */
  withdraw(what: 'code' | 'phone'): Promise<void>;
}

/**
 * What the page on a resident's own phone is made of. It opens camera and microphone only to take the call along, and
 * says so to the server by itself once sound and picture have found their way.
 */
export interface HandsetModel extends Model<HandsetView> {
  /** Ends the call that is on the phone, or leaves the queue in which it stands again. */
  end(): Promise<void>;
}

/** What a board is made of. */
export type BoardModel = Observable<Snapshot<BoardView>> & Pick<Model<BoardView>, 'dispose'>;

/** What the page of somebody without an account is made of. Actions reject with `AppError`. */
export interface GuestModel extends Model<GuestView> {
  /** Goes for good. */
  part(): Promise<void>;
}
