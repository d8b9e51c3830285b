import type {
  GuestKind,
  ClosureReason,
  DeclineReason,
  Drive,
  HandoffCard,
  HandoffReturnReason,
  ChosenHoldReason,
  LiftReason,
  Outcome,
  PassedThing,
  ReturnReason,
} from '@madoguchi/domain';
import type {
  ConsoleView,
  DeskDayView,
  EventAck,
  EventData,
  ProcedureView,
} from '@madoguchi/protocol';
import type { DraftActions, SummaryActions } from './draft/draftModel.ts';
import type { FormsModel, Model } from './models.ts';
import type { Fields } from './signaling/requests.ts';

/** A desk that a transfer or a handoff can go to, and whether anybody is there. */
export type TransferTarget = EventAck<'transfer.targets'>['targets'][number];

/** Who could be asked to join. */
export type ParticipantCandidates = EventAck<'participant.candidates'>;

/** The one-time link of somebody without an account; it is shown once and kept nowhere. */
export type InvitedGuest = EventAck<'participant.inviteGuest'>;

/**
 * What the console's screens are made of. Actions reject with `AppError`. Those that name no
 * consultation mean the one that I am in, or that I am being rung for or asked to.
 */
export interface ConsoleModel extends Model<ConsoleView>, FormsModel {
  setAvailability(availability: Fields<'availability.set'>['availability']): Promise<void>;
  accept(): Promise<void>;
  decline(reason: DeclineReason): Promise<void>;
  hangUp(): Promise<void>;
  hold(reason: ChosenHoldReason): Promise<void>;
  resume(): Promise<void>;
  lift(consultationId: string, reason: LiftReason): Promise<void>;
  /** Says something about a resident beforehand; an empty text takes it back. */
  remark(consultationId: string, text: string): Promise<void>;
  writeUp(
    consultationId: string,
    outcome: Outcome,
    handoffs?: readonly HandoffCard[],
  ): Promise<void>;
  /** The figures of my day, and what has changed for my desks; too costly for the view. */
  day(): Promise<DeskDayView>;
  /** What I have at hand for the topic of my call. */
  guide(): Promise<EventAck<'guide.read'>>;
  /** Corrects a record; refused with `WRONG_STATE` when somebody else has since `version` was seen. */
  amend(
    consultationId: string,
    correction: Omit<Fields<'record.amend'>, 'consultationId'>,
  ): Promise<void>;
  /** Writes up in the place of a colleague who is not waited for any longer. */
  takeOver(consultationId: string): Promise<void>;
  /** What is being written of the consultation that I serve or write up; kept on the server. */
  readonly draft: DraftActions;
  /** What the resident takes along of the talk that this console is in. */
  readonly summary: SummaryActions;
  readonly transfer: TransferActions;
  readonly handoff: HandoffActions;
  readonly contact: ContactActions;
  readonly participant: ParticipantActions;
  readonly passings: PassingActions;
  readonly staffCall: StaffCallActions;
  readonly kiosk: KioskActions;
  readonly helper: HelperActions;
  readonly procedures: ProcedureActions;
  readonly booking: BookingActions;
  readonly bookingSettings: BookingSettingsActions;
  readonly standby: StandbyActions;
}

/** What happens to a booking that needs no more words than its name. */
export type BookingAct = 'release' | 'arrive' | 'call' | 'absent' | 'begin' | 'end';

/** キャンセル待ち: what staff do for whoever waits for a slot. */
export interface StandbyActions {
  add(standby: Fields<'standby.add'>): Promise<void>;
  /** Keeps what came free while they are asked. */
  hold(standbyId: string): Promise<EventAck<'standby.hold'>>;
  /** They say yes. */
  book(standbyId: string): Promise<EventAck<'standby.book'>>;
  /** They say no. */
  decline(standbyId: string): Promise<void>;
  withdraw(standbyId: string): Promise<void>;
  /** Their telephone number; an entry of the log. */
  read(standbyId: string): Promise<EventAck<'standby.read'>>;
}

/** 予約: what staff do with bookings. */
export interface BookingActions {
  /** What can be booked, and from where. */
  matters(): Promise<EventAck<'booking.matters'>>;
  slots(asked: EventData<'booking.slots'>): Promise<EventAck<'booking.slots'>>;
  hold(wanted: Fields<'booking.hold'>): Promise<EventAck<'booking.hold'>>;
  /** Refused with `WRONG_STATE` when the hold has lapsed. */
  book(booking: Fields<'booking.book'>): Promise<EventAck<'booking.book'>>;
  move(move: Fields<'booking.move'>): Promise<EventAck<'booking.move'>>;
  /** With the later ones of its series, if asked for. */
  cancel(
    bookingId: string,
    why: Fields<'booking.cancel'>['why'],
    withLater: boolean,
  ): Promise<void>;
  keep(bookingId: string, withLater: boolean): Promise<void>;
  seriesDates(asked: EventData<'booking.seriesDates'>): Promise<EventAck<'booking.seriesDates'>>;
  holdSeries(wanted: Fields<'booking.holdSeries'>): Promise<EventAck<'booking.holdSeries'>>;
  series(bookingId: string): Promise<EventAck<'booking.series'>>;
  act(bookingId: string, act: BookingAct): Promise<void>;
  /** The ward begins so many minutes later; 0 takes it back. */
  delay(bookingId: string, minutes: number): Promise<void>;
  /** With the telephone number; an entry of the log. */
  read(bookingId: string): Promise<EventAck<'booking.read'>>;
  list(asked: EventData<'booking.list'>): Promise<EventAck<'booking.list'>>;
  toSettle(): Promise<EventAck<'booking.toSettle'>>;
  slip(bookingId: string): Promise<EventAck<'booking.slip'>>;
  /** With names and telephone numbers; an entry of the log. */
  callList(asked: EventData<'booking.callList'>): Promise<EventAck<'booking.callList'>>;
  remind(bookingId: string, result: Fields<'booking.remind'>['result']): Promise<void>;
}

/** 予約のきまり: how desks are booked, and time in which they are not. */
export interface BookingSettingsActions {
  rules(): Promise<EventAck<'bookingRules.list'>>;
  setRules(deskId: string, rules: EventData<'bookingRules.set'>['rules']): Promise<void>;
  /** All of the ward that is not over. */
  setAside(): Promise<EventAck<'setAside.list'>>;
  addSetAside(span: Fields<'setAside.add'>): Promise<EventAck<'setAside.add'>>;
  removeSetAside(setAsideId: string): Promise<void>;
}

/** 転送: the resident goes on to another desk. */
export interface TransferActions {
  /** Of a consultation that I had a part in; without one, of mine. */
  targets(consultationId?: string): Promise<readonly TransferTarget[]>;
  /** Refused with `HANDOFF_INCOMPLETE` while the card lacks something. */
  begin(mode: 'cold' | 'warm', card: HandoffCard): Promise<void>;
  introduce(): Promise<void>;
  finish(): Promise<void>;
  takeBack(): Promise<void>;
  /** By whoever it came to. */
  return(reason: ReturnReason): Promise<void>;
}

/** つぎの窓口にわたすもの: what the resident of my call is asked to pass on. */
export interface PassingActions {
  /** What was asked before and is not answered is withdrawn. */
  ask(toDeskId: string, things: readonly PassedThing[]): Promise<void>;
  withdraw(passingId: string): Promise<void>;
  /** Lets a thing stay after all that the resident agreed to. */
  keepBack(passingId: string, thing: PassedThing): Promise<void>;
}

/** 職員の呼び出し: what staff of a center do with a call from one of its kiosks. */
export interface StaffCallActions {
  /** Calls the staff of the center to the resident of my call; while a call is open there that one stays. */
  make(): Promise<void>;
  /** 行きます; refused with `WRONG_STATE` when a colleague was first. */
  acknowledge(callId: string): Promise<void>;
  finish(callId: string): Promise<void>;
}

/** 休止: what staff of a center do with its kiosks. */
export interface KioskActions {
  close(kioskId: string, reason: ClosureReason): Promise<void>;
  reopen(kioskId: string): Promise<void>;
}

/** そばの職員: how staff of a center take over one of its kiosks, and step out. */
export interface HelperActions {
  begin(kioskId: string): Promise<void>;
  /** Comes to the call of its resident, who is held, and talks to the specialist first; `CALL_FULL`. */
  sideTalk(kioskId: string): Promise<void>;
  /** Brings the resident in. */
  introduce(kioskId: string): Promise<void>;
  end(kioskId: string): Promise<void>;
  /** Puts the hint about quiet weeks away. */
  restHint(): Promise<void>;
  /** Changes it for its resident; whoever serves them in a call may, too. `KIOSK_AWAY`, `DRIVING_REFUSED`. */
  drive(kioskId: string, drive: Drive): Promise<void>;
}

/** 手続き: how they begin and end in a call, and what the receiving desk does with them. */
export interface ProcedureActions {
  /** In my call, of a template of its topic; the kiosk shows it from then on. */
  begin(templateId: string): Promise<{ readonly procedureId: string }>;
  /** Goes on in my call with one of an earlier visit, by what stands on its slip. */
  resume(
    slip: Omit<Fields<'procedure.resume'>, 'consultationId'>,
  ): Promise<{ readonly procedureId: string }>;
  /** The centers of the ward, one of which a slip names. */
  centers(): Promise<EventAck<'procedure.centers'>['centers']>;
  show(procedureId: string, shown: boolean): Promise<void>;
  withdraw(procedureId: string): Promise<void>;
  /** All that one says which is with a desk; an entry of the audit log. */
  read(procedureId: string): Promise<ProcedureView>;
  take(procedureId: string): Promise<void>;
  accept(procedureId: string): Promise<void>;
  /** 補正: with the fields that are opened again and why. */
  return(
    procedureId: string,
    reasons: Fields<'procedure.return'>['reasons'],
    tellBy: Fields<'procedure.return'>['tellBy'],
  ): Promise<void>;
  complete(procedureId: string, reference: string): Promise<void>;
}

/** 引継ぎ: work that follows. */
export interface HandoffActions {
  accept(handoffId: string): Promise<void>;
  return(handoffId: string, reason: HandoffReturnReason): Promise<void>;
  settle(handoffId: string): Promise<void>;
  /** Keeps what is being corrected of a card that came back. */
  correct(handoffId: string, card: HandoffCard): Promise<void>;
  sendAgain(handoffId: string, card: HandoffCard): Promise<void>;
}

/** 折り返し・予約のご希望. */
export interface ContactActions {
  /** Answers with the number to dial, which nobody else sees. */
  take(contactId: string): Promise<{ phone: string | null }>;
  giveBack(contactId: string): Promise<void>;
  finish(contactId: string, result: Fields<'contact.finish'>['result']): Promise<void>;
}

/** Who else is in the consultation. */
export interface ParticipantActions {
  candidates(): Promise<ParticipantCandidates>;
  inviteStaff(staffId: string): Promise<{ participantId: string }>;
  inviteGuest(kind: GuestKind, name: string): Promise<InvitedGuest>;
  admit(participantId: string): Promise<void>;
  remove(participantId: string): Promise<void>;
  /** Says yes to the colleague who asks me. */
  join(): Promise<void>;
  /** Says no to them, or goes. */
  part(): Promise<void>;
}
