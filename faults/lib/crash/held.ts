import { occupiedStaff, type Consultation } from '@madoguchi/domain';
import { DatabaseSync } from 'node:sqlite';
import type { Acknowledged, Sent } from './journal.ts';

/** What is wrong with a database after a fault; all 0 when nothing is. */
export interface Wrongs {
  /** Acknowledged commands whose answer or effect is not there. */
  readonly lost: number;
  /** Specialists and kiosks that are in two consultations at once, and rings that two have answered. */
  readonly doubled: number;
  /** Pages, references, ways of consultations, and lists of who is occupied that are not sound. */
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
export function findWrongs(path: string, acknowledged: readonly Acknowledged[]): Wrongs {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    // One instant for all questions.
    db.exec('begin');
    const isThere = heldIn(db);
    const lost = acknowledged.filter((each) => !isThere(each)).length;
    return { lost, ...soundness(db) };
  } finally {
    db.close();
  }
}

/** How many of these commands had their effect, whatever their senders were told. */
export function countAnswered(path: string, sent: readonly Sent[]): number {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const answer = db.prepare('select 1 from command where command_id = ?');
    return sent.filter(({ commandId }) => answer.get(commandId) !== undefined).length;
  } finally {
    db.close();
  }
}

/** Whether a command's answer is kept and its effect is there. */
function heldIn(db: DatabaseSync): (sent: Acknowledged) => boolean {
  const answer = db.prepare('select sent_by, event, answer from command where command_id = ?');
  const requested = db.prepare('select id from consultation where request_id = ?');
  const handoff = db.prepare('select state from handoff where id = ?');
  const history = db.prepare(
    'select type, actor from consultation_event where consultation_id = ?',
  );
  const hasEffect = ({ event, by, data, commandId, answer: told }: Acknowledged): boolean => {
    if (event === 'consultation.request') {
      return requested.get(commandId)?.['id'] === told.data['consultationId'];
    }
    if (event === 'handoff.accept') {
      return ['accepted', 'settled'].includes(
        String(handoff.get(String(data['handoffId']))?.['state']),
      );
    }
    if (event === 'handoff.settle') {
      return handoff.get(String(data['handoffId']))?.['state'] === 'settled';
    }
    const traces = TRACES[event];
    if (traces === undefined) return true;
    const isOwn = (actor: unknown): boolean => {
      const { staffId } = JSON.parse(String(actor)) as { staffId?: string };
      return !OWN.includes(event) || `staff:${String(staffId)}` === by;
    };
    return history
      .all(String(data['consultationId']))
      .some(({ type, actor }) => traces.includes(String(type)) && isOwn(actor));
  };
  return (sent) => {
    const row = answer.get(sent.commandId);
    const isKept =
      row?.['sent_by'] === sent.by &&
      row['event'] === sent.event &&
      row['answer'] === JSON.stringify(sent.answer.data);
    return isKept && hasEffect(sent);
  };
}

function soundness(db: DatabaseSync): Pick<Wrongs, 'doubled' | 'corrupt'> {
  const pages = db.prepare('pragma integrity_check').get()?.['integrity_check'] === 'ok' ? 0 : 1;
  const astray = db.prepare('pragma foreign_key_check').all().length;
  const bodies = db
    .prepare(`select body from consultation where state <> 'closed'`)
    .all()
    .map(({ body }) => JSON.parse(String(body)) as Consultation);
  const occupied = bodies.flatMap((c) => occupiedStaff(c));
  const kiosks = bodies.filter(({ state }) => !AT_NO_KIOSK.includes(state)).map((c) => c.kioskId);
  const { broken, takenTwice } = ways(db);
  return {
    doubled: repeated(occupied) + repeated(kiosks) + takenTwice,
    corrupt: pages + astray + broken,
  };
}

const repeated = (ids: readonly string[]): number => ids.length - new Set(ids).size;

/** The way of each consultation leads from line to line to where it stands; nobody answers a ring twice. */
function ways(db: DatabaseSync): { broken: number; takenTwice: number } {
  let [broken, takenTwice] = [0, 0];
  const now = new Map<unknown, unknown>();
  const lines = db.prepare(
    'select consultation_id, type, from_state, to_state from consultation_event order by id',
  );
  for (const { consultation_id: id, type, from_state: from, to_state: to } of lines.iterate()) {
    if ((now.get(id) ?? null) !== from) broken += 1;
    if (type === 'accept' && !RUNG.includes(String(from))) takenTwice += 1;
    now.set(id, to);
  }
  const states = db.prepare('select id, state, json_extract(body, ?) as inside from consultation');
  for (const { id, state, inside } of states.iterate('$.state')) {
    if (now.get(id) !== state || inside !== state) broken += 1;
  }
  return { broken, takenTwice };
}
