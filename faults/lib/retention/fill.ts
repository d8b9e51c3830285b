import { NO_NEEDS, type Closed, type Waiting } from '@madoguchi/domain';
import {
  attachmentKind,
  retentionHoldKind,
  retentionRuleKind,
  seed,
  type SqliteDatabase,
} from '@madoguchi/signaling-server';
import { randomBytes, randomUUID } from 'node:crypto';
import { later } from './office.ts';

/** What stands in the records of one consultation and nowhere else. */
export interface Marked {
  readonly id: string;
  readonly canary: string;
  /** A character that begins a pair of the index of searches. */
  readonly rare: string;
}

/** Characters that stand in no text of the product: those of deleted records, and of kept ones. */
const RARE = { going: 0x3400, kept: 0x4200 } as const;
const MOST = 0x0d00;
const LONG = 3_000;
const CENTER = 'setagaya-1';
const DESK = 'setagaya-health-welfare';
const STAFF = 'staff-demo';
const KIOSK = 'kiosk-of-retention';
const A_UNIT = 50;

/** The demo ward with a kiosk, where every rule is confirmed. */
export async function openWard(db: SqliteDatabase): Promise<void> {
  await seed(db, { ensure: () => Promise.resolve() }, 'demo');
  await db.write((stores) => {
    stores.kiosks.insert({
      ...{ id: KIOSK, centerId: CENTER, name: '相談端末', enrolledAt: 0, lastSeenAt: null },
      publicKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
      ...{ version: null, revokedAt: null },
    });
    for (const id of ['consultation', 'attachment', 'contact'] as const) {
      stores.records(retentionRuleKind).put({ id, state: 'set', years: 1, reason: 'a fault' });
    }
  });
}

/** Numbers consultations on from the last one. */
let made = 0;

/**
 * So many consultations with long texts that changed on their way, a card with a picture, a wish, and their words in the index.
 * `going` are over; of `kept` every other one is held, and the others end years from now.
 */
export async function fill(
  db: SqliteDatabase,
  what: 'going' | 'kept',
  count: number,
): Promise<readonly Marked[]> {
  const marked: Marked[] = [];
  while (marked.length < count) {
    const some = Array.from({ length: Math.min(A_UNIT, count - marked.length) }, () => {
      made += 1;
      const canary = `カナリア${randomBytes(8).toString('hex')}`;
      return { id: randomUUID(), canary, rare: String.fromCodePoint(RARE[what] + (made % MOST)) };
    });
    await db.write((stores) => {
      for (const [n, each] of some.entries()) {
        const isHeld = what === 'kept' && n % 2 === 0;
        const at = what === 'kept' && !isHeld ? later() - 1 : Date.now();
        writeOne(stores, each, made - some.length + n + 1, at);
        if (isHeld) hold(stores, each.id);
      }
    });
    marked.push(...some);
  }
  await indexAll(db);
  return marked;
}

type Stores = Parameters<Parameters<SqliteDatabase['write']>[0]>[0];

function hold(stores: Stores, consultationId: string): void {
  stores.records(retentionHoldKind).put({
    ...{ id: randomUUID(), state: 'held', consultationId, reason: '審査請求' },
    ...{ untilDay: null, placedBy: STAFF, placedAt: Date.now() },
  });
}

function writeOne(
  stores: Stores,
  { id, canary, rare }: Marked,
  sequence: number,
  at: number,
): void {
  const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(sequence / 900)))
    .toISOString()
    .slice(0, 10);
  const facts = {
    ...{ id, sequence, centerId: CENTER, kioskId: KIOSK, topicId: 'care', deskId: DESK },
    ...{ requestedAt: at, needs: NO_NEEDS, carriedAt: null },
    standing: { kind: 'walkIn' },
    ticket: { district: '池尻', day, number: (sequence % 900) + 1 },
  } as const;
  const waiting: Waiting = {
    ...facts,
    ...{ state: 'waiting', why: { kind: 'arrived' }, waitingSince: at, openSteps: 1, passedBy: [] },
    route: [{ deskId: DESK, reason: 'own-branch', afterMs: 0 }],
    kioskConnection: { state: 'up' },
    remark: null,
  };
  const text = (what: string): string => `${canary} ${what} `.repeat(LONG / 40);
  const outcome = {
    settled: true,
    comeBack: { needed: false },
    ...{ matter: text('主訴'), response: canary, told: text('伝えた事'), promised: canary },
  } as const;
  const closed: Closed = {
    ...facts,
    ...{ state: 'closed', closedAt: at, remark: null },
    ending: { kind: 'written-up', staffId: STAFF, outcome, amendments: [] },
  };
  const line = { consultationId: id, at, type: 'request', actor: { kind: 'system' } } as const;
  stores.consultations.insert(waiting, randomUUID(), { ...line, from: null, to: 'waiting' });
  const remark = { byStaffId: STAFF, text: canary, at };
  stores.consultations.save({ ...waiting, remark }, { ...line, from: 'waiting', to: 'waiting' });
  stores.consultations.save(closed, { ...line, from: 'waiting', to: 'closed' });
  writeAround(stores, { id, canary, rare }, at);
}

/** A card that was sent, corrected and settled, its picture, and a wish that is done. */
function writeAround(stores: Stores, { id, canary, rare }: Marked, at: number): void {
  const handoffId = `h-${id}`;
  const card = {
    ...{ matter: canary.repeat(50), response: canary, told: canary, promised: 'なし' },
    ...{ papers: canary, toDeskId: DESK, dueDay: '2026-12-01' },
  };
  const facts = {
    ...{ id: handoffId, consultationId: id, fromStaffId: STAFF },
    purpose: 'followUp',
    ...{ fromDeskId: DESK, card, kept: { papers: canary.repeat(60) }, procedureIds: [] },
    sentAt: at,
  } as const;
  stores.handoffs.put({ ...facts, state: 'sent', remindedAt: null, escalatedAt: null });
  const settled = { state: 'settled', how: 'done', byStaffId: STAFF, settledAt: at } as const;
  stores.handoffs.put({ ...facts, ...settled });
  const attachments = stores.records(attachmentKind);
  attachments.put({
    ...{ id: `a-${id}`, consultationId: id, agreementId: 'x', agreedAt: at, pageId: 'p' },
    ...{ toDeskId: DESK, attachedBy: STAFF, attachedAt: at, state: 'settled', handoffId },
  });
  attachments.putContent(`a-${id}`, { keyId: 'key', sealed: canary.repeat(200) });
  const wish = {
    ...{ id: `w-${id}`, kioskId: KIOSK, centerId: CENTER, topicId: 'care' },
    kind: 'callback',
    ...{ deskId: DESK, consultationId: id, phone: canary, requestedAt: at },
    wish: { day: '2026-12-01', part: 'morning' },
  } as const;
  stores.contacts.put({ ...wish, state: 'open' });
  stores.contacts.put({
    ...{ ...wish, state: 'done', byStaffId: STAFF, doneAt: at, result: 'reached' },
  });
  const entry = { at, marks: ['k'], text: `${rare}〇 ${canary}` };
  stores.search.enter({ ...entry, kind: 'consultation', id }, false);
  stores.search.enter({ ...entry, kind: 'handoff', id: handoffId }, false);
}

async function indexAll(db: SqliteDatabase): Promise<void> {
  while (await db.archive.indexEntries(500));
}
