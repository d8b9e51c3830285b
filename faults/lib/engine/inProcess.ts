import type { Actor } from '@madoguchi/domain';
import type { ClientEventName, EventData } from '@madoguchi/protocol';
import type { Command } from '@madoguchi/signaling-server';
import type { Office } from './office.ts';

type Caller = Extract<Actor, { kind: 'kiosk' } | { kind: 'staff' }>;
type Handler<N extends ClientEventName> = (
  command: Command,
  data: EventData<N>,
  caller: Caller,
) => Promise<unknown>;

type Served = Exclude<
  ClientEventName,
  | `media.${string}`
  | `document.${string}`
  | `page.${string}`
  | `attachment.${string}`
  | `passing.${string}`
  | `procedure.${string}`
  | `staffCall.${string}`
  | `helper.${string}`
  | `driving.${string}`
  | `handset.${string}`
  | `booking.${string}`
  | `bookingRules.${string}`
  | `standby.${string}`
  | `setAside.${string}`
  | `${string}.sync`
  | 'console.day'
  | 'draft.read'
  | 'summary.read'
  | 'guide.read'
  | 'clock.compare'
  | 'voice.ticket'
  | `kiosk.${'health' | 'condition' | 'deviceCheck' | 'visit' | 'close' | 'reopen'}`
  | 'transfer.targets'
  | 'participant.candidates'
>;

/** Every command that a step can be, on the services themselves: as the server does behind its gates. */
export function handlersOf({ services }: Office): { readonly [N in Served]: Handler<N> } {
  return { ...aboutQueues(services), ...aboutTalks(services), ...aboutOthers(services) };
}

function aboutQueues({
  consultations,
  queueing,
  availability,
  contacts,
  handoffs,
}: Office['services']) {
  return {
    'consultation.request': (command, asked, me) => queueing.request(command, kioskOf(me), asked),
    'consultation.cancel': (command, { consultationId: id }) =>
      consultations.command(command, id, { type: 'cancel' }),
    'consultation.leave': (command, { consultationId: id, leaving }) =>
      queueing.leave(command, id, leaving),
    'contact.request': (command, wish, me) => queueing.requestContact(command, kioskOf(me), wish),
    'visit.leave': (command, visit, me) => queueing.leaveVisit(command, kioskOf(me), visit),
    'consultation.lift': (command, { consultationId: id, reason }, me) =>
      queueing.lift(command, id, staffIn(me), reason),
    'consultation.remark': (command, { consultationId: id, text }, me) =>
      queueing.remark(command, id, staffIn(me), text),
    'availability.set': (command, { availability: choice }, me) =>
      availability.set(command, staffIn(me), choice),
    'offer.accept': (command, { consultationId: id, offerId }, me) =>
      consultations.command(command, id, { type: 'accept', offerId, staffId: staffIn(me) }),
    'offer.decline': (command, { consultationId: id, offerId, reason }, me) =>
      consultations.command(command, id, {
        ...{ type: 'decline', offerId, reason },
        staffId: staffIn(me),
      }),
    'contact.take': (command, { contactId }, me) => contacts.take(command, contactId, staffIn(me)),
    'contact.giveBack': (command, { contactId }, me) =>
      contacts.giveBack(command, contactId, staffIn(me)),
    'contact.finish': (command, { contactId, result }, me) =>
      contacts.finish(command, contactId, staffIn(me), result),
    'handoff.accept': (command, { handoffId }, me) =>
      handoffs.accept(command, handoffId, staffIn(me)),
    'handoff.return': (command, { handoffId, reason }, me) =>
      handoffs.giveBack(command, handoffId, staffIn(me), reason),
    'handoff.settle': (command, { handoffId }, me) =>
      handoffs.settle(command, handoffId, staffIn(me)),
    'handoff.correct': (command, { handoffId, card }, me) =>
      handoffs.correct(command, handoffId, staffIn(me), card),
    'handoff.sendAgain': (command, { handoffId, card }, me) =>
      handoffs.sendAgain(command, handoffId, staffIn(me), card),
  } satisfies Partial<{ readonly [N in Served]: Handler<N> }>;
}

function aboutTalks({
  consultations,
  transfers,
  writeUps,
  drafts,
  summaries,
  surveys,
  amendments,
}: Office['services']) {
  return {
    'consultation.hangUp': (command, { consultationId: id }, me) => {
      const by = me.kind === 'kiosk' ? 'kiosk' : { staffId: me.staffId };
      return consultations.command(command, id, { type: 'hangUp', by });
    },
    'consultation.hold': (command, { consultationId: id, reason }, me) =>
      consultations.command(command, id, { type: 'hold', staffId: staffIn(me), reason }),
    'consultation.resume': (command, { consultationId: id }, me) =>
      consultations.command(command, id, { type: 'resume', staffId: staffIn(me) }),
    'consultation.writeUp': (command, { consultationId: id, outcome, handoffs }, me) =>
      writeUps.write(command, id, staffIn(me), { outcome, handoffs }),
    'consultation.takeOver': (command, { consultationId: id }, me) =>
      writeUps.takeOver(command, id, staffIn(me)),
    'record.amend': (command, { consultationId: id, reason, outcome, version }, me) =>
      amendments.amend(command, id, { staffId: staffIn(me), reason, outcome, version }),
    'draft.keep': (command, { consultationId: id, changes }, me) =>
      drafts.keep(command, id, staffIn(me), changes),
    'summary.keep': (command, { consultationId: id, changes }, me) =>
      summaries.keep(command, id, staffIn(me), changes),
    'summary.show': (command, { consultationId: id, isShown }, me) =>
      summaries.show(command, id, staffIn(me), isShown),
    'summary.close': (command, { consultationId: id }) => summaries.close(command, id),
    'survey.answer': (_, { consultationId: id, language, face, reply }) =>
      surveys.answer(id, language, { face, reply }),
    'transfer.begin': (command, { consultationId: id, mode, card }, me) =>
      transfers.begin(command, id, staffIn(me), { mode, card }),
    'transfer.introduce': (command, { consultationId: id }, me) =>
      consultations.command(command, id, { type: 'introduce', staffId: staffIn(me) }),
    'transfer.finish': (command, { consultationId: id }, me) =>
      consultations.command(command, id, { type: 'transferDone', staffId: staffIn(me) }),
    'transfer.takeBack': (command, { consultationId: id }, me) =>
      consultations.command(command, id, { type: 'takeBack', staffId: staffIn(me) }),
    'transfer.return': (command, { consultationId: id, reason }, me) =>
      transfers.giveBack(command, id, staffIn(me), reason),
  } satisfies Partial<{ readonly [N in Served]: Handler<N> }>;
}

function aboutOthers({ participants }: Office['services']) {
  return {
    'participant.inviteStaff': (command, { consultationId: id, staffId }, me) =>
      participants.inviteStaff(command, id, staffIn(me), staffId),
    'participant.inviteGuest': (command, { consultationId: id, kind, name }, me) =>
      participants.inviteGuest(command, id, staffIn(me), { kind, name }),
    'participant.admit': (command, { consultationId: id, participantId }, me) =>
      participants.admit(command, id, staffIn(me), participantId),
    'participant.remove': (command, { consultationId: id, participantId }, me) =>
      participants.remove(command, id, staffIn(me), participantId),
    'participant.join': (command, { consultationId: id }, me) =>
      participants.join(command, id, staffIn(me)),
    'participant.part': (command, { consultationId: id }, me) =>
      participants.part(command, id, { staffId: staffIn(me) }),
  } satisfies Partial<{ readonly [N in Served]: Handler<N> }>;
}

function kioskOf(caller: Caller): { readonly id: string; readonly centerId: string } {
  if (caller.kind !== 'kiosk') throw new TypeError('only a kiosk does that');
  return { id: caller.kioskId, centerId: caller.centerId };
}

function staffIn(caller: Caller): string {
  if (caller.kind !== 'staff') throw new TypeError('only staff do that');
  return caller.staffId;
}
