import { occupiedStaff, type Consultation } from '@madoguchi/domain';
import type { FileSeal } from '@madoguchi/signaling-server';
import type { DatabasePlace, SqlConnection } from '../database/place.ts';
import {
  bookingHasEffect,
  countCorruptBookings,
  countDoubledBookings,
  heldBookingsIn,
  isAboutBookings,
  isNothingDone,
  keptAnswer,
  type HeldBookings,
} from './heldBookings.ts';
import { countDoubledForms, countUnreadable, formHasEffect } from './heldForms.ts';
import type { Acknowledged, Sent } from './journal.ts';

/** What is wrong with a database after a fault; all 0 when nothing is. */
export interface Wrongs {
  /** Acknowledged commands whose answer or effect is not there. */
  readonly lost: number;
  /** Specialists and kiosks that are in two consultations or bookings at once, and rings that two have answered. */
  readonly doubled: number;
  /** Pages, references, ways of consultations, lists of who is occupied and rows of what is taken that are not sound. */
  readonly corrupt: number;
}

/** Which lines of a consultation's history each command leaves; one of them is there. */
const TRACES: Readonly<Record<string, readonly string[]>> = {
  'consultation.cancel': ['cancel'],
  'consultation.hangUp': ['hangUp', 'lostTooLong'],
  'consultation.hold': ['hold'],
  'consultation.resume': ['resume'],
  'consultation.writeUp': ['writeUp'],
  'offer.accept': ['accept'],
  'offer.decline': ['decline'],
  'transfer.begin': ['transferCold', 'transferWarm'],
  'transfer.introduce': ['introduce'],
  'transfer.finish': ['transferDone', 'lostTooLong'],
  'transfer.takeBack': ['takeBack', 'returnTransfer', 'transferExpired', 'lostTooLong'],
  'transfer.return': ['returnTransfer'],
};
/** Of these, the trace is the sender's own. */
const OWN = ['offer.accept', 'offer.decline', 'consultation.writeUp', 'transfer.begin'];
const RUNG = ['offered', 'transferring'];
const AT_NO_KIOSK = ['wrapUp', 'followUp', 'closed'];

/** Looks at a database, on which a server may be working, without changing anything. */
export function findWrongs(
  place: DatabasePlace,
  acknowledged: readonly Acknowledged[],
): Promise<Wrongs> {
  return place.atOneInstant(async (db) => {
    const seal = place.seal();
    const bookings = await heldBookingsIn(db);
    let lost = 0;
    for (const each of acknowledged) if (!(await isHeld(db, { seal, bookings }, each))) lost += 1;
    return { lost, ...(await soundness(place, db, bookings)) };
  });
}

/** How many of these commands had their effect, whatever their senders were told. */
export function countAnswered(place: DatabasePlace, sent: readonly Sent[]): Promise<number> {
  return place.atOneInstant(async (db) => {
    let answered = 0;
    for (const { commandId } of sent) {
      const rows = await db.all('select 1 from command where command_id = ?', commandId);
      answered += rows.length;
    }
    return answered;
  });
}

/** Whether a command's answer is kept and its effect is there. */
async function isHeld(
  db: SqlConnection,
  { seal, bookings }: { readonly seal: FileSeal; readonly bookings: HeldBookings },
  sent: Acknowledged,
): Promise<boolean> {
  if (isNothingDone(sent)) return true;
  const [row] = await db.all(
    'select sent_by, event, answer from command where command_id = ?',
    sent.commandId,
  );
  const isKept =
    row?.['sent_by'] === sent.by &&
    row['event'] === sent.event &&
    row['answer'] === JSON.stringify(keptAnswer(sent));
  if (!isKept) return false;
  if (isAboutBookings(sent.event)) return bookingHasEffect(bookings, sent);
  return sent.event.startsWith('procedure.') ? formHasEffect(db, seal, sent) : hasEffect(db, sent);
}

async function hasEffect(
  db: SqlConnection,
  { event, by, data, commandId, answer }: Acknowledged,
): Promise<boolean> {
  if (event === 'consultation.request') {
    const [row] = await db.all('select id from consultation where request_id = ?', commandId);
    return row?.['id'] === answer.data['consultationId'];
  }
  if (event === 'handoff.accept' || event === 'handoff.settle') {
    const ends = event === 'handoff.accept' ? ['accepted', 'settled'] : ['settled'];
    const id = String(data['handoffId']);
    const [row] = await db.all('select state from handoff where id = ?', id);
    return ends.includes(String(row?.['state']));
  }
  const traces = TRACES[event];
  if (traces === undefined) return true;
  const isOwn = (actor: unknown): boolean => {
    const { staffId } = JSON.parse(String(actor)) as { staffId?: string };
    return !OWN.includes(event) || `staff:${String(staffId)}` === by;
  };
  const history = await db.all(
    'select type, actor from consultation_event where consultation_id = ?',
    String(data['consultationId']),
  );
  return history.some(({ type, actor }) => traces.includes(String(type)) && isOwn(actor));
}

async function soundness(
  place: DatabasePlace,
  db: SqlConnection,
  held: HeldBookings,
): Promise<Pick<Wrongs, 'doubled' | 'corrupt'>> {
  const open = await db.all(`select body from consultation where state <> 'closed'`);
  const bodies = open.map(({ body }) => JSON.parse(String(body)) as Consultation);
  const occupied = bodies.flatMap((c) => occupiedStaff(c));
  const kiosks = bodies.filter(({ state }) => !AT_NO_KIOSK.includes(state)).map((c) => c.kioskId);
  const { broken, takenTwice } = await ways(db);
  const doubledForms = await countDoubledForms(db);
  const unreadable = await countUnreadable(db, place.seal());
  return {
    doubled:
      repeated(occupied) +
      repeated(kiosks) +
      takenTwice +
      doubledForms +
      countDoubledBookings(held),
    corrupt:
      (await place.countDamage(db)) + broken + unreadable + countCorruptBookings(held, Date.now()),
  };
}

const repeated = (ids: readonly string[]): number => ids.length - new Set(ids).size;

/** The way of each consultation leads from line to line to where it stands; nobody answers a ring twice. */
async function ways(db: SqlConnection): Promise<{ broken: number; takenTwice: number }> {
  let [broken, takenTwice] = [0, 0];
  const now = new Map<unknown, unknown>();
  const lines = await db.all(
    'select consultation_id, type, from_state, to_state from consultation_event order by id',
  );
  for (const { consultation_id: id, type, from_state: from, to_state: to } of lines) {
    if ((now.get(id) ?? null) !== from) broken += 1;
    if (type === 'accept' && !RUNG.includes(String(from))) takenTwice += 1;
    now.set(id, to);
  }
  for (const { id, state, body } of await db.all('select id, state, body from consultation')) {
    const inside = JSON.parse(String(body)) as Consultation;
    if (now.get(id) !== state || inside.state !== state) broken += 1;
  }
  return { broken, takenTwice };
}
