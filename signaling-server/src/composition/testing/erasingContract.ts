import { DAY_MS, type Closed, type Passing, type RetainedKind } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import { attachmentKind } from '../../services/records/attachment/index.ts';
import { consultationKind } from '../../services/records/consultation/index.ts';
import { handoffKind } from '../../services/records/handoff/index.ts';
import { monthFiguresKind } from '../../services/records/monthFigures/index.ts';
import { passingKind } from '../../services/records/passing/index.ts';
import { procedureFiguresKind } from '../../services/records/procedureFigures/index.ts';
import { procedureKind } from '../../services/records/procedure/index.ts';
import { retentionHoldKind } from '../../services/records/retentionHold/index.ts';
import { retentionRuleKind } from '../../services/records/retentionRule/index.ts';
import { surveyTallyKind } from '../../services/records/surveyTally/index.ts';
import { weekLoadKind } from '../../services/records/weekLoad/index.ts';
import { enterEnded } from '../../services/records/searchEntries.ts';
import { Eraser } from '../../services/retention/eraser.ts';
import { Fixture } from '../../services/testing/fixture.ts';
import { everyCard, everyProcedure, wish } from '../../storage/testing/exampleRecords.ts';
import { closed } from '../../storage/testing/everyState.ts';
import {
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';
import { auditOf } from './paperOffice.ts';

const SEALED = { keyId: 'key', sealed: 'c2VhbGVk' };
/** The fixture works in the fiscal year 2026: with one year what ended before it has to go. */
const BEFORE = Date.UTC(2025, 2, 31, 14);
const AFTER = Date.UTC(2025, 2, 31, 15);

/** What every database must do with records whose time is over by a rule. */
export function erasingContract(open: () => Promise<Database>): void {
  let db: Database;
  let office: Fixture;
  beforeEach(async () => {
    db = await open();
    await db.write((stores) => insertExampleWard(stores));
    office = new Fixture(db);
    await end(1, BEFORE);
    await end(2, AFTER);
  });
  afterEach(async () => {
    office.services.stop();
    await db.close();
  });

  /** A consultation that ended, with a card, its picture, a wish and what its resident agreed to. */
  async function end(n: number, at: number, settledAt = at, given?: string): Promise<void> {
    const { id: own, sequence, ticket } = exampleConsultation(n);
    const id = given ?? own;
    const c: Closed = { ...closed, id, sequence, ticket, closedAt: at };
    const card = everyCard.find(({ state }) => state === 'settled');
    if (card?.state !== 'settled') throw new Error('no example');
    const of = { consultationId: id } as const;
    const passing: Passing = {
      ...{ ...of, id: `pass-${id}`, toDeskId: 'desk', things: [], askedBy: 'staff-1' },
      ...{ askedAt: at, state: 'withdrawn' },
    };
    await db.write((stores) => {
      insertConsultation(stores, c);
      const handoff = { ...card, ...of, id: `h-${id}`, settledAt };
      stores.handoffs.put(handoff);
      stores.records(attachmentKind).put({
        ...{ ...of, id: `a-${id}`, agreementId: 'x', agreedAt: at, pageId: 'p', toDeskId: 'desk' },
        ...{ attachedBy: 'staff-1', attachedAt: at, state: 'settled', handoffId: handoff.id },
      });
      stores.records(attachmentKind).putContent(`a-${id}`, SEALED);
      const done = { state: 'done', byStaffId: 'staff-1', doneAt: at, result: 'reached' } as const;
      stores.contacts.put({ ...wish, ...done, ...of, id: `w-${id}` });
      stores.records(passingKind).put(passing);
      enterEnded(stores, consultationKind, { before: null, after: c, event: null });
      enterEnded(stores, handoffKind, { before: null, after: handoff, event: null });
    });
  }

  const confirm = (id: RetainedKind, years = 1) =>
    db.write((stores) =>
      stores.records(retentionRuleKind).put({ id, state: 'set', years, reason: 'reason' }),
    );
  const sweep = () => office.services.retention.eraser.sweep(() => true);
  const thereOf = async (id: string): Promise<readonly boolean[]> => {
    const found = [
      await db.archive.find(consultationKind.form, [id]),
      await db.archive.find(handoffKind.form, [`h-${id}`]),
      await db.archive.find(attachmentKind.form, [`a-${id}`]),
      await db.archive.find(passingKind.form, ['passing', `pass-${id}`]),
      (await db.archive.history(id))[0] ?? null,
    ];
    return found.map((each) => each !== null);
  };
  const all = [true, true, true, true, true];
  const nothing = [false, false, false, false, false];
  const counted = async (kind: RetainedKind): Promise<number> => {
    const told = await auditOf(db, { kind: 'retention', id: kind });
    return told.reduce((sum, [, { rows }]) => sum + Number(rows), 0);
  };

  it('[RN2] nothing goes by age before an admin has confirmed the rule of its kind', async () => {
    expect(Object.values(await sweep()).every((each) => each === 0)).toBe(true);
    expect(await thereOf('c-1')).toEqual(all);
  });

  it('[RN3] a consultation goes with all that belongs to it, its history and the words by which it is found', async () => {
    await confirm('consultation');
    expect(await sweep()).toMatchObject({ consultation: 1 });
    expect(await thereOf('c-1')).toEqual(nothing);
    expect(await thereOf('c-2')).toEqual(all);
    expect(db.read((stores) => stores.consultations.get('c-1'))).toBeNull();
    expect(db.read((stores) => stores.handoffs.get('h-c-1'))).toBeNull();
    const asked = { marks: [], words: [], since: 0, before: Number.MAX_SAFE_INTEGER };
    const found = await db.archive.search({ ...asked, after: null, limit: 50 });
    expect(found.map(({ id }) => id).toSorted()).toEqual(['c-2', 'h-c-2']);
    expect(await db.purge()).toBe(true);
  });

  it('[RN3] it waits for what belongs to it: a card that was settled later, a wish that is open, a procedure that is kept', async () => {
    const procedure = everyProcedure.find(({ state }) => state === 'completed');
    if (procedure === undefined) throw new Error('no example');
    await end(3, BEFORE, AFTER);
    await end(4, BEFORE);
    await end(5, BEFORE);
    await db.write((stores) => {
      stores.contacts.put({ ...wish, id: 'w-c-4', consultationId: 'c-4' });
      const p = { ...procedure, id: 'p-5', consultationId: 'c-5', resumeCode: '5' };
      stores.records(procedureKind).put(p);
    });
    await confirm('consultation');
    expect(await sweep()).toMatchObject({ consultation: 1 });
    for (const id of ['c-3', 'c-4', 'c-5']) expect(await thereOf(id)).toEqual(all);
  });

  it('[RN3] pictures and wishes can go before their consultation, each by a rule of its own', async () => {
    await confirm('attachment');
    await confirm('contact');
    expect(await sweep()).toMatchObject({ attachment: 1, contact: 1, consultation: 0 });
    expect(await thereOf('c-1')).toEqual([true, true, false, true, true]);
    expect(await counted('attachment')).toBe(1);
  });

  it('[RN4] what is held stays, with all that belongs to it, until the hold is lifted', async () => {
    const hold = {
      ...{ id: 'hold', consultationId: 'c-1', reason: '審査請求' },
      ...{ untilDay: null, placedBy: 'staff-1', placedAt: 1 },
    };
    await db.write((stores) => stores.records(retentionHoldKind).put({ ...hold, state: 'held' }));
    for (const kind of ['attachment', 'contact', 'consultation'] as const) await confirm(kind);
    await sweep();
    expect(await thereOf('c-1')).toEqual(all);
    await db.write((stores) =>
      stores
        .records(retentionHoldKind)
        .put({ ...hold, state: 'lifted', liftedBy: null, liftedAt: 2 }),
    );
    expect(await sweep()).toMatchObject({ attachment: 1, contact: 1, consultation: 1 });
    expect(await thereOf('c-1')).toEqual(nothing);
  });

  it('[RN5] what went is counted in the log, and a stop in the middle loses and repeats nothing', async () => {
    for (let n = 10; n < 40; n += 1) await end(n, BEFORE);
    await confirm('consultation');
    let looks = 0;
    await office.services.retention.eraser.sweep(() => (looks += 1) <= 1);
    const first = await counted('consultation');
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(31);
    await sweep();
    expect(await counted('consultation')).toBe(31);
    expect(await sweep()).toMatchObject({ consultation: 0 });
  });

  it('[RN7] figures name nobody and nothing of a visit, and stay when it goes', async () => {
    const { id } = await office.finish((await office.talk()).id);
    const counted = [
      monthFiguresKind,
      surveyTallyKind,
      weekLoadKind,
      procedureFiguresKind,
    ] as const;
    const rowsOf = async () => {
      const asked = counted.map((kind) => db.archive.referring(kind.form, 'kind', kind.name));
      return JSON.stringify(await Promise.all(asked));
    };
    const figures = await rowsOf();
    expect(figures).toContain('visits');
    for (const named of [id, 'staff-1', '池尻-']) expect(figures).not.toContain(named);
    await confirm('consultation');
    // Until its day is over its resident may say how it was.
    await office.clock.advance(DAY_MS);
    const clock = { ...systemClock, now: () => office.clock.now() + 3 * 366 * DAY_MS };
    const parts = { db, clock, runner: office.services.runner, timeZone: 'Asia/Tokyo' };
    await new Eraser(parts).sweep(() => true);
    expect(await db.archive.find(consultationKind.form, [id])).toBeNull();
    expect(await rowsOf()).toContain('visits');
  });

  it('[RN5] counts each once, also where ids do not grow with time', async () => {
    for (let n = 10; n < 120; n += 1) await end(n, BEFORE, BEFORE, `c-${String((n * 37) % 110)}-x`);
    await confirm('consultation');
    expect(await sweep()).toMatchObject({ consultation: 111 });
    expect(await counted('consultation')).toBe(111);
  });

  it('[RN5] what would go is counted without being touched', async () => {
    const years = { attachment: 1, contact: 30, booking: 1, staffCall: 1, consultation: 1 };
    const { eraser } = office.services.retention;
    const counts = { attachment: 1, contact: 0, booking: 0, staffCall: 0, consultation: 1 };
    expect(await eraser.counted(years, [office.clock.now()])).toEqual([counts]);
    const later = { ...counts, attachment: 2, consultation: 2 };
    expect(await eraser.counted(years, [Date.UTC(2027, 2, 31, 15)])).toEqual([later]);
    expect(await thereOf('c-1')).toEqual(all);
  });
}
