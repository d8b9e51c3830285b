import type { AuditFact } from '@madoguchi/domain';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database, Stores } from '../../ports/store.ts';
import { AnchorFile } from '../../storage/anchorFile.ts';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import { FakeClock } from '../testing/fakeClock.ts';
import { Anchoring } from './anchoring.ts';
import { AuditState } from './auditState.ts';
import { checkChain } from './chainCheck.ts';

const fact: AuditFact = {
  actor: { kind: 'system' },
  from: 'server',
  action: 'system.setUp',
  record: { kind: 'system', id: 'set-up' },
  details: {},
};
const append = ({ audit }: Stores) => audit.append(fact, 1);

let folder: string;
let path: string;
let db: Database;
let clock: FakeClock;
let shouted: string[];
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (_facts: object, message: string) => shouted.push(message),
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-audit-'));
  path = join(folder, 'elsewhere', 'anchor');
  db = createMemoryDatabase();
  clock = new FakeClock();
  shouted = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const anchoringTo = (file: string) => new Anchoring(db, new AnchorFile(file), clock, log);
const check = (file = path) =>
  checkChain((after, limit) => db.archive.checkAudit(after, limit), new AnchorFile(file).marks());
const anchored = (): number[] => (readFileSync(path, 'utf8').match(/^\d+/gm) ?? []).map(Number);

/** What a day of the office leaves: so many entries, anchored at the end. */
async function day(entries: number): Promise<void> {
  const anchoring = anchoringTo(path);
  anchoring.start();
  for (let n = 0; n < entries; n += 1) await db.write(append);
  await anchoring.stop();
}

describe('the anchor', () => {
  it('[G4] gets a line at the stop, also of an empty log, and none when there is nothing new', async () => {
    await day(0);
    await day(3);
    await day(0);
    await day(2);
    expect(anchored()).toEqual([0, 3, 5]);
    expect(await check()).toMatchObject({ entries: 5, brokenAt: null });
  });

  it('[G4] gets a line while the office is open', async () => {
    const anchoring = anchoringTo(path);
    await db.write(append);
    anchoring.start();
    await expect.poll(() => new AnchorFile(path).last()).toMatchObject({ sequence: 1 });
    await db.write(append);
    await db.write(append);
    await clock.advance(2_000);
    await expect.poll(() => new AnchorFile(path).last()).toMatchObject({ sequence: 3 });
    await anchoring.stop();
  });

  it('[G4] shows that the end was cut off', async () => {
    await day(5);
    db = createMemoryDatabase();
    for (let n = 0; n < 3; n += 1) await db.write(append);
    expect(await check()).toMatchObject({ entries: 3, brokenAt: 4 });
  });

  it('[G4] shows that everything was written anew', async () => {
    await day(5);
    db = createMemoryDatabase();
    for (let n = 0; n < 9; n += 1) await db.write(({ audit }) => audit.append(fact, 2));
    expect(await check()).toMatchObject({ brokenAt: 5 });
  });

  it('[G4] keeps what it knows when the log falls behind it', async () => {
    await day(5);
    db = createMemoryDatabase();
    await day(4);
    expect(anchored()).toEqual([0, 5]);
  });

  it('[G4] that cannot be written is logged once and stops nothing', async () => {
    writeFileSync(join(folder, 'elsewhere'), 'a file where a folder should be');
    const anchoring = anchoringTo(path);
    anchoring.start();
    await db.write(append);
    await expect.poll(() => shouted).toHaveLength(1);
    await clock.advance(10_000);
    await anchoring.stop();
    expect(shouted).toEqual(['the anchor of the audit log cannot be written']);
  });

  it('[G4] with a line that a power cut left unfinished is read all the same', async () => {
    await day(2);
    writeFileSync(path, '3 0f0f0f', { flag: 'a' });
    await day(1);
    expect(await check()).toMatchObject({ entries: 3, brokenAt: null });
    expect(await new AnchorFile(path).last()).toMatchObject({ sequence: 3 });
  });
});

describe('what is known of the chain', () => {
  const stateOf = () => new AuditState(db, new AnchorFile(path), clock, log);

  it('[G63] covers what was added since, in the same answer', async () => {
    const state = stateOf();
    expect(await state.current()).toMatchObject({ state: 'intact', entries: 0, total: 0 });
    await day(2);
    expect(await state.current()).toMatchObject({ state: 'intact', entries: 2, total: 2 });
    await day(2);
    expect(await state.current()).toMatchObject({ state: 'intact', entries: 4, total: 4 });
  });

  it('[G9] the whole log is read once, and again after a minute', async () => {
    let readFromTheFirst = 0;
    const real = db.archive.checkAudit.bind(db.archive);
    vi.spyOn(db.archive, 'checkAudit').mockImplementation((after, limit) => {
      if (after === null) readFromTheFirst += 1;
      return real(after, limit);
    });
    const state = stateOf();
    await day(2);
    await state.current();
    await state.current();
    expect(readFromTheFirst).toBe(1);
    await clock.advance(60_000);
    await state.current();
    await expect.poll(() => readFromTheFirst).toBe(2);
  });

  it('[G9] a broken log is shouted about, with the line', async () => {
    await day(5);
    db = createMemoryDatabase();
    const state = stateOf();
    expect(await state.current()).toMatchObject({ state: 'broken', brokenAt: 1, entries: 0 });
    expect(shouted).toEqual(['the audit log was tampered with']);
  });

  it('[G9] without a readable anchor the chain alone is checked', async () => {
    await db.write(append);
    const state = new AuditState(db, new AnchorFile(folder), clock, log);
    expect(await state.current()).toMatchObject({ state: 'intact', entries: 1 });
    expect(shouted).toEqual(['the anchor of the audit log cannot be read']);
  });
});
