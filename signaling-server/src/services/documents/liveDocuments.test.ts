import { randomUUID } from 'node:crypto';
import type { Seat } from '@madoguchi/domain';
import { AppError, documentTypes, DOCUMENT_LIMITS } from '@madoguchi/domain';
import type { NoticeData } from '@madoguchi/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { command, Fixture, staff } from '../testing/fixture.ts';
import { settled } from '../testing/fakeClock.ts';
import { twoFields } from '../testing/twoFields.ts';
import { LiveDocuments } from './liveDocuments.ts';

type Told = { readonly seats: readonly Seat[]; readonly news: NoticeData<'document.entries'> };

let office: Fixture;
let documents: LiveDocuments;
let told: Told[];
let stale: Seat[];
/** The consultation that two talk in. */
let id: string;
beforeEach(async () => {
  const db = createMemoryDatabase();
  await db.write(insertExampleWard);
  office = new Fixture(db);
  const { consultations } = office.services;
  const types = documentTypes(twoFields);
  documents = new LiveDocuments({ consultations, db, clock: office.clock, types });
  told = [];
  stale = [];
  documents.announceTo({
    entries: (to, news) => told.push({ seats: to.map(({ seat }) => seat), news }),
    stale: ({ seat }) => stale.push(seat),
  });
  id = (await office.talk()).id;
  stale = [];
});
afterEach(() => {
  office.services.stop();
});

const page = randomUUID();
const about = { document: 'two-fields', clientId: page };

const open = (seat: Seat, known: { epoch: string; sequence: number } | null = null) =>
  documents.open({ consultationId: id, seat }, { ...about, known });

/** Appends texts to the name, numbered from `first` on. */
const write = (seat: Seat, texts: readonly string[], first = 1) =>
  documents.send(
    { consultationId: id, seat },
    {
      ...about,
      operations: texts.map((append, n) => ({
        clientSequence: first + n,
        operation: { field: 'name', append },
      })),
    },
  );

const hold = () =>
  office.press(id, staff('staff-1'), { type: 'hold', staffId: 'staff-1', reason: 'checking' });
const resume = () => office.press(id, staff('staff-1'), { type: 'resume', staffId: 'staff-1' });

const refusalOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe('a live document', () => {
  it('[LD2] everybody who takes part hears of every operation in its order, its sender too', () => {
    expect(write('kiosk', ['a', 'b'])).toEqual({ sequence: 2 });
    expect(write('staff:staff-1', ['c'])).toEqual({ sequence: 3 });
    expect(told.map(({ seats }) => seats)).toEqual([
      ['kiosk', 'staff:staff-1'],
      ['kiosk', 'staff:staff-1'],
    ]);
    const entries = told.flatMap(({ news }) => news.entries);
    expect(entries.map(({ sequence, by }) => [sequence, by])).toEqual([
      [1, 'kiosk'],
      [2, 'kiosk'],
      [3, 'staff:staff-1'],
    ]);
  });

  it('[LD3] what is sent twice is answered again and has one effect', () => {
    write('kiosk', ['a', 'b']);
    expect(write('kiosk', ['a', 'b', 'c'])).toEqual({ sequence: 3 });
    expect(open('kiosk')).toMatchObject({ taken: 3, snapshot: { state: { name: 'abc' } } });
    expect(told.map(({ news }) => news.entries.length)).toEqual([2, 1]);
  });

  it('[LD4] who was cut off gets what they missed, or all of it', () => {
    write('kiosk', ['a']);
    const { epoch } = open('staff:staff-1');
    write('kiosk', ['b', 'c'], 2);
    const missed = open('staff:staff-1', { epoch, sequence: 1 });
    expect(missed.snapshot).toBeNull();
    expect(missed.entries.map(({ sequence }) => sequence)).toEqual([2, 3]);
    const ofAnother = open('staff:staff-1', { epoch: 'of-another-start', sequence: 3 });
    expect(ofAnother).toMatchObject({ epoch, entries: [], snapshot: { sequence: 3 } });
  });

  it('[LD613] in a document that is closed while the resident is held, nobody writes until they are back', async () => {
    const { consultations } = office.services;
    const closed = { ...twoFields, closedWhileHeld: true } as const;
    documents = new LiveDocuments({
      ...{ consultations, db: office.db, clock: office.clock, types: documentTypes(closed) },
    });
    write('staff:staff-1', ['a']);
    await hold();
    expect(refusalOf(() => write('staff:staff-1', ['b'], 2))).toBe('RESIDENT_HELD');
    expect(open('staff:staff-1')).toMatchObject({ snapshot: { state: { name: 'a' } } });
    await resume();
    write('staff:staff-1', ['c'], 3);
    expect(open('kiosk')).toMatchObject({ snapshot: { state: { name: 'ac' } } });
  });

  it('[LD7] what does not fit is refused; what came before it has had its effect and is told', () => {
    const wrong = { clientSequence: 2, operation: { field: 'other', append: 'x' } };
    const right = { clientSequence: 1, operation: { field: 'name', append: 'a' } };
    const send = () =>
      documents.send(
        { consultationId: id, seat: 'kiosk' },
        { ...about, operations: [right, wrong] },
      );
    expect(refusalOf(send)).toBe('BAD_REQUEST');
    expect(told.map(({ news }) => news.entries.length)).toEqual([1]);
    expect(open('kiosk')).toMatchObject({ taken: 1, snapshot: { state: { name: 'a' } } });
    expect(refusalOf(() => write('kiosk', ['x'.repeat(DOCUMENT_LIMITS.operationBytes)], 2))).toBe(
      'TOO_LARGE',
    );
  });

  it('[LD7] a type that the table does not have is not found', () => {
    const me = { consultationId: id, seat: 'kiosk' } as const;
    const other = { ...about, document: 'other', known: null };
    expect(refusalOf(() => documents.open(me, other))).toBe('NOT_FOUND');
    expect(documents.size).toBe(0);
  });

  it('[LD8] beyond the budget of a party nothing happens, and the others have theirs', () => {
    const most = 5 * DOCUMENT_LIMITS.operationsPerSecond;
    for (let n = 1; n <= most; n += 20)
      write(
        'kiosk',
        Array.from({ length: 20 }, () => 'a'),
        n,
      );
    expect(refusalOf(() => write('kiosk', ['b'], most + 1))).toBe('TOO_MANY_REQUESTS');
    expect(write('staff:staff-1', ['c'])).toEqual({ sequence: most + 1 });
  });
});

describe('who takes part', () => {
  it('[LD1] nobody without a seat', () => {
    expect(refusalOf(() => open('staff:staff-2'))).toBe('WRONG_STATE');
    expect(refusalOf(() => write('guest:p-1', ['a']))).toBe('WRONG_STATE');
    const nowhere = { consultationId: 'c-9', seat: 'kiosk' } as const;
    expect(refusalOf(() => documents.open(nowhere, { ...about, known: null }))).toBe(
      'CONSULTATION_NOT_FOUND',
    );
  });

  it('[LD1] a resident who is held hears nothing, writes nothing, and is called afterwards', async () => {
    write('kiosk', ['a']);
    const { epoch } = open('kiosk');
    await hold();
    expect(refusalOf(() => open('kiosk'))).toBe('WRONG_STATE');
    expect(refusalOf(() => write('kiosk', ['x'], 2))).toBe('WRONG_STATE');
    write('staff:staff-1', ['b']);
    expect(told.at(-1)?.seats).toEqual(['staff:staff-1']);
    expect(stale).toEqual([]);
    await resume();
    expect(stale).toEqual(['kiosk']);
    expect(open('kiosk', { epoch, sequence: 1 }).entries).toHaveLength(1);
  });

  it('[LD5] who is let in later is called, and gets all of it', async () => {
    write('kiosk', ['a']);
    await office.available('staff-2');
    const { participants } = office.services;
    await participants.inviteStaff(command(staff('staff-1')), id, 'staff-1', 'staff-2');
    await participants.join(command(staff('staff-2')), id, 'staff-2');
    await settled();
    expect(stale).toEqual(['staff:staff-2']);
    expect(open('staff:staff-2').snapshot).toEqual({
      state: { name: 'a', remark: '' },
      sequence: 1,
    });
  });
});

describe('the end', () => {
  it('[LD10] with the last seat everything is forgotten, and nobody gets at it any more', async () => {
    write('kiosk', ['a']);
    expect(documents.size).toBe(1);
    await office.press(id, staff('staff-1'), { type: 'hangUp', by: 'kiosk' });
    expect(documents.size).toBe(0);
    expect(refusalOf(() => open('kiosk'))).toBe('WRONG_STATE');
  });

  it('[LD9] nothing of it is stored', async () => {
    write('kiosk', ['a secret']);
    const stored = JSON.stringify(await office.db.archive.history(id));
    expect(stored).not.toContain('secret');
    expect(office.db.read((s) => s.commands.find(page))).toBeNull();
  });
});
