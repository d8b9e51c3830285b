import BetterSqlite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { makeEarlierDatabase, type EarlierConsultation } from '../testing/earlierDatabase.ts';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';

const up = { state: 'up' } as const;
const inQueue = { kioskLink: up, passedBy: [] };
const talking = (staffId: string) => ({ kioskLink: up, staffId, staffLink: up, acceptedAt: 200 });
const outcome = {
  settled: true,
  comeBack: { needed: false },
  matter: '主訴',
  response: '対応',
  told: '伝えた事',
  promised: 'なし',
};
const open = (
  sequence: number,
  deskId: string,
  staffId: string | null,
  body: EarlierConsultation['body'],
): EarlierConsultation => ({ sequence, deskId, staffId, endedAt: null, body, history: [] });
const ended = (
  sequence: number,
  staffId: string | null,
  ending: Readonly<Record<string, unknown>>,
): EarlierConsultation => ({
  ...open(sequence, 'own', staffId, { state: 'closed', closedAt: 300, ending }),
  endedAt: 300,
});

/** One consultation in every state that the version before knew. */
const EARLIER: readonly EarlierConsultation[] = [
  open(1, 'own', null, { state: 'waiting', ...inQueue, passedBy: ['s-2'] }),
  open(2, 'other', 's-2', {
    ...{ state: 'offered', ...inQueue, offerId: 'o', staffId: 's-2' },
    ...{ offeredAt: 150, expiresAt: 170 },
  }),
  open(3, 'head', 's-3', { state: 'inCall', ...talking('s-3') }),
  open(4, 'own', 's-4', {
    ...{ state: 'onHold', ...talking('s-4'), heldAt: 210, reason: 'checking' },
  }),
  {
    ...open(5, 'own', 's-5', {
      ...{ state: 'transferring', ...talking('s-5'), toDeskId: 'head', requestedTransferAt: 220 },
    }),
    history: [
      ['request', 100],
      ['accept', 200],
      ['transfer', 220],
      ['transferReturned', 221],
    ],
  },
  open(6, 'own', 's-6', { state: 'wrapUp', staffId: 's-6', acceptedAt: 200, endedAt: 250 }),
  {
    ...ended(7, 's-7', { kind: 'written-up', staffId: 's-7', outcome }),
    history: [
      ['accept', 180],
      ['writeUp', 300],
    ],
  },
  ended(8, null, { kind: 'dropped', side: 'kiosk' }),
  ended(9, null, { kind: 'cancelled' }),
  ended(10, null, { kind: 'unmet', way: 'paper' }),
];

let folder: string;
let path: string;
let db: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  path = join(folder, 'test.sqlite');
  makeEarlierDatabase(path, EARLIER);
  db = await openSqliteDatabase(path);
});
afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});
const consultation = (sequence: number) =>
  db.read((s) => s.consultations.get(`c-${String(sequence)}`));
const ofStaff = (staffId: string) => db.read((s) => s.consultations.ofStaff(staffId))?.id;

describe('[D13] a database from before the consultation engine', () => {
  it.each(EARLIER)('keeps consultation $sequence, which is $body.state', ({ sequence, body }) => {
    const state = body.state === 'transferring' ? 'onHold' : body.state;
    expect(consultation(sequence)).toMatchObject({
      state,
      sequence,
      requestedAt: 100,
      needs: { language: 'ja', supports: [] },
      standing: { kind: 'walkIn' },
    });
  });

  it('whoever waits goes on waiting in the same queue, at their place', () => {
    expect(consultation(1)).toMatchObject({
      why: { kind: 'arrived' },
      waitingSince: 100,
      route: [{ deskId: 'own', reason: 'own-branch', afterMs: 0 }],
      openSteps: 1,
      passedBy: ['s-2'],
    });
    const queue = db.read((s) => s.consultations.queue(['own', 'other', 'head']));
    expect(queue.map((c) => c.sequence)).toEqual([1, 2]);
    expect(db.read((s) => s.consultations.inQueue())).toEqual(queue);
  });

  it('whoever was rung is still rung', () => {
    const offer = { offerId: 'o', staffId: 's-2', deskId: 'other', reason: 'other-branch' };
    expect(consultation(2)).toMatchObject({
      offers: [{ ...offer, offeredAt: 150, expiresAt: 170 }],
    });
    expect(consultation(2)).not.toHaveProperty('offerId');
    expect(ofStaff('s-2')).toBe('c-2');
  });

  it('calls go on; a transfer that was under way is a resident on hold', () => {
    const route = [{ deskId: 'head', reason: 'head-office', afterMs: 0 }];
    const alone = { cameBy: null, participants: [], openSteps: 1 };
    expect(consultation(3)).toMatchObject({ ...alone, route, staffId: 's-3' });
    expect(consultation(4)).toMatchObject({ ...alone, reason: 'checking', heldAt: 210 });
    expect(consultation(5)).toMatchObject({ ...alone, reason: 'asking-colleague', heldAt: 220 });
    expect(['s-3', 's-4', 's-5', 's-6'].map(ofStaff)).toEqual(['c-3', 'c-4', 'c-5', 'c-6']);
  });

  it('what has ended is read, and how long it took is known', () => {
    expect(consultation(6)).toMatchObject({ cutOff: null, endedAt: 250 });
    expect(consultation(8)).toMatchObject({ ending: { kind: 'dropped', writtenUp: null } });
    expect(ofStaff('s-7')).toBeUndefined();
    expect(db.read((s) => s.consultations.durationsAt('own', 0, 9))).toEqual([120]);
    expect(db.read((s) => s.consultations.open())).toHaveLength(6);
  });

  it('history is read in the words of today', async () => {
    const types = (await db.archive.history('c-5')).map((e) => e.type);
    expect(types).toEqual(['request', 'accept', 'transferWarm', 'takeBack']);
  });

  it('people have no district and no skills yet', () => {
    expect(db.read((s) => s.staff.get('s-2'))).toMatchObject({
      districtIds: [],
      skills: { languages: [], supports: [] },
    });
  });

  it('desks have no telephone number yet', () => {
    const desks = db.read((s) => s.organisation.desks());
    expect(desks.map(({ id, phone }) => [id, phone])).toEqual([
      ['own', null],
      ['other', null],
      ['head', null],
    ]);
  });

  it('what is open and what occupies its kiosk is known to the file by columns of their own', () => {
    const file = new BetterSqlite(path, { readonly: true });
    const sequences = (column: string) =>
      file.prepare(`select sequence from consultation where ${column} = 1`).pluck().all();
    expect(sequences('is_live')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sequences('occupies_kiosk')).toEqual([1, 2, 3, 4, 5]);
    file.close();
  });

  it('is in order afterwards', () => {
    const file = new BetterSqlite(path, { readonly: true });
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(file.pragma('foreign_key_check')).toEqual([]);
    file.close();
  });
});
