import type { Consultation, ConsultationEvent, Offer, Talking } from '@madoguchi/domain';
import type { Command } from '@madoguchi/signaling-server';
import { card } from '../validData.ts';
import type { Office } from './office.ts';

/** Something that somebody does at a button, and the row that it leaves. */
export interface Step {
  readonly type: string;
  /** `null` where the answer tells which consultation it is. */
  readonly consultationId: string | null;
  send(command: Command): Promise<unknown>;
}

export type Dice = (below: number) => number;

const OUTCOME = { settled: true, comeBack: { needed: false as const }, note: '' };
const TOPICS = ['care', 'child', 'health', 'community', 'tax'];

/** What a resident does next at a kiosk; often nothing. */
export function atKiosk(office: Office, kiosk: Office['kiosks'][number], dice: Dice): Step | null {
  const c = office.db.read(({ consultations }) => consultations.latestOfKiosk(kiosk.id));
  const { consultations, lines } = office.services;
  if (c === null || c.state === 'wrapUp' || c.state === 'followUp' || c.state === 'closed') {
    const needs = { language: dice(6) === 0 ? 'en' : 'ja', supports: [] } as const;
    const topicId = TOPICS[dice(TOPICS.length)] ?? '';
    return {
      ...{ type: 'request', consultationId: null },
      send: (command) => lines.request(command, kiosk, { topicId, needs }),
    };
  }
  const isInLine = c.state === 'waiting' || c.state === 'offered';
  if (isInLine && dice(12) === 0) {
    const send: Step['send'] = (command) => lines.leave(command, c.id, { way: 'paper' });
    return { type: 'leave', consultationId: c.id, send };
  }
  if (dice(8) !== 0) return null;
  const event = isInLine
    ? ({ type: 'cancel' } as const)
    : ({ type: 'hangUp', by: 'kiosk' } as const);
  return plain(consultations, c.id, event);
}

/** What somebody of staff does next at their console. */
export function atConsole(office: Office, staffId: string, dice: Dice): Step | null {
  const c = office.db.read(({ consultations }) => consultations.ofStaff(staffId));
  if (c === null) return dice(6) === 0 ? lift(office, staffId, dice) : null;
  const offer = offersIn(c).find((each) => each.staffId === staffId);
  if (offer !== undefined) return answer(office, c.id, offer, dice);
  if (c.state === 'wrapUp') return writeUp(office, c, staffId, dice);
  if (c.state === 'transferring') return transferring(office, c, staffId, dice);
  if (c.state === 'inCall' || c.state === 'onHold') return talking(office, c, staffId, dice);
  return null;
}

const plain = (
  consultations: Office['services']['consultations'],
  id: string,
  event: ConsultationEvent,
): Step => ({
  type: event.type,
  consultationId: id,
  send: (command) => consultations.command(command, id, event),
});

function answer(office: Office, id: string, { offerId, staffId }: Offer, dice: Dice): Step | null {
  const { consultations } = office.services;
  const fate = dice(10);
  // Some do not hear it; it rings until its time is up.
  if (fate > 7) return null;
  if (fate > 6) {
    return plain(consultations, id, { type: 'decline', offerId, staffId, reason: 'called-away' });
  }
  return plain(consultations, id, { type: 'accept', offerId, staffId });
}

function lift(office: Office, staffId: string, dice: Dice): Step | null {
  const line = office.db.read(({ consultations }) => consultations.inLine());
  const c = line[dice(Math.max(1, line.length))];
  if (c === undefined) return null;
  const send: Step['send'] = (command) =>
    office.services.lines.lift(command, c.id, staffId, 'frail');
  return { type: 'lift', consultationId: c.id, send };
}

function writeUp(office: Office, c: Consultation, staffId: string, dice: Dice): Step {
  const handoffs = dice(10) === 0 ? [cardOf(office, c, dice)] : [];
  const send: Step['send'] = (command) =>
    office.services.writeUps.write(command, c.id, staffId, { outcome: OUTCOME, handoffs });
  return { type: 'writeUp', consultationId: c.id, send };
}

function talking(office: Office, c: Talking, staffId: string, dice: Dice): Step | null {
  const { consultations, transfers } = office.services;
  const fate = dice(20);
  if (c.staffId !== staffId || fate > 15) return null;
  if (c.state === 'onHold') return plain(consultations, c.id, { type: 'resume', staffId });
  if (fate < 2) {
    return plain(consultations, c.id, { type: 'hold', staffId, reason: 'checking' });
  }
  if (fate < 6) {
    const mode = fate < 4 ? 'cold' : 'warm';
    const what = { mode, card: cardOf(office, c, dice) } as const;
    const send: Step['send'] = (command) => transfers.begin(command, c.id, staffId, what);
    return { type: mode === 'cold' ? 'transferCold' : 'transferWarm', consultationId: c.id, send };
  }
  if (fate === 6 && c.cameBy !== null) {
    const send: Step['send'] = (command) =>
      transfers.giveBack(command, c.id, staffId, 'wrong-desk');
    return { type: 'returnTransfer', consultationId: c.id, send };
  }
  return plain(consultations, c.id, { type: 'hangUp', by: { staffId } });
}

function transferring(
  office: Office,
  c: Extract<Consultation, { state: 'transferring' }>,
  staffId: string,
  dice: Dice,
): Step | null {
  const { consultations } = office.services;
  if (c.staffId !== staffId) return null;
  const { kind } = c.stage;
  if (dice(8) === 0) return plain(consultations, c.id, { type: 'takeBack', staffId });
  if (kind === 'briefing') return plain(consultations, c.id, { type: 'introduce', staffId });
  if (kind === 'together') return plain(consultations, c.id, { type: 'transferDone', staffId });
  return null;
}

function cardOf({ people, db }: Office, c: { readonly deskId: string }, dice: Dice) {
  const person = people[dice(people.length)];
  const [first = ''] = person?.deskIds.filter((id) => id !== c.deskId) ?? [];
  const desks = db.read(({ organisation }) => organisation.desks());
  const other = desks.find(({ id }) => id !== c.deskId)?.id ?? '';
  return { ...card(first === '' ? other : first), dueDay: '2099-12-31' };
}

/** Whoever is being rung for it. */
export function offersIn(c: Consultation): readonly Offer[] {
  if (c.state === 'offered') return c.offers;
  return c.state === 'transferring' && c.stage.kind === 'ringing' ? c.stage.offers : [];
}
