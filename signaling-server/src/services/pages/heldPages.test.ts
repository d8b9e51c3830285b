import { randomUUID } from 'node:crypto';
import type { Seat } from '@madoguchi/domain';
import { chunksOf, codeOf, documentTypes, PAGE_LIMITS } from '@madoguchi/domain';
import { pagesDocument, PLAIN_SHAPE } from '@madoguchi/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { LiveDocuments } from '../documents/liveDocuments.ts';
import { digestOf, pictureBytes } from '../testing/pictureBytes.ts';
import { Fixture, staff } from '../testing/fixture.ts';
import { HeldPages } from './heldPages.ts';
import { forgetRemovedPages } from './removedPages.ts';

const SPECIALIST: Seat = 'staff:staff-1';
const { chunkBytes, pictureBytes: most } = PAGE_LIMITS;

let office: Fixture;
let documents: LiveDocuments;
let pages: HeldPages;
/** The consultation that two talk in. */
let id: string;
beforeEach(async () => {
  const db = createMemoryDatabase();
  await db.write(insertExampleWard);
  office = new Fixture(db);
  const parts = { consultations: office.services.consultations, db, clock: office.clock };
  pages = new HeldPages(parts);
  documents = new LiveDocuments({ ...parts, types: documentTypes(pagesDocument) });
  forgetRemovedPages(documents, pages);
  id = (await office.talk()).id;
});
afterEach(() => {
  office.services.stop();
});

const me = (seat: Seat) => ({ consultationId: id, seat });

const begin = (seat: Seat, pageId: string, bytes: Buffer) =>
  pages.begin(me(seat), { pageId, bytes: bytes.length, digest: digestOf(bytes) });

const chunkOf = (bytes: Buffer, chunk: number): string =>
  bytes.subarray(chunk * chunkBytes, (chunk + 1) * chunkBytes).toString('base64');

const put = (seat: Seat, pageId: string, bytes: Buffer, chunk: number) =>
  pages.put(me(seat), { pageId, chunk, bytes: chunkOf(bytes, chunk) });

/** Sends all of a picture; the answer to its last chunk. */
function send(seat: Seat, pageId: string, bytes: Buffer): boolean {
  const { missing } = begin(seat, pageId, bytes);
  return missing.map((chunk) => put(seat, pageId, bytes, chunk).held).at(-1) ?? false;
}

/** All of a picture as somebody gets it. */
function got(seat: Seat, pageId: string): Buffer {
  const { size } = pages.get(me(seat), { pageId, chunk: 0 });
  const chunks = Array.from({ length: chunksOf(size) }, (_, chunk) =>
    Buffer.from(pages.get(me(seat), { pageId, chunk }).bytes, 'base64'),
  );
  return Buffer.concat(chunks);
}

const refusalOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return codeOf(error);
  }
};

const hold = () =>
  office.press(id, staff('staff-1'), { type: 'hold', staffId: 'staff-1', reason: 'checking' });

describe('a picture of a page', () => {
  it('[PG1] comes in chunks, in any order and more than once, and is the same for everybody', () => {
    const bytes = pictureBytes(2 * chunkBytes + 17);
    expect(begin('kiosk', 'p1', bytes)).toEqual({ missing: [0, 1, 2] });
    expect(put('kiosk', 'p1', bytes, 2)).toEqual({ held: false });
    expect(put('kiosk', 'p1', bytes, 2)).toEqual({ held: false });
    expect(refusalOf(() => got(SPECIALIST, 'p1'))).toBe('PAGE_GONE');
    expect(begin('kiosk', 'p1', bytes)).toEqual({ missing: [0, 1] });
    put('kiosk', 'p1', bytes, 1);
    expect(put('kiosk', 'p1', bytes, 0)).toEqual({ held: true });
    expect(put('kiosk', 'p1', bytes, 0)).toEqual({ held: true });
    expect(begin('kiosk', 'p1', bytes)).toEqual({ missing: [] });
    expect(got(SPECIALIST, 'p1').equals(bytes)).toBe(true);
    expect(pages.get(me('kiosk'), { pageId: 'p1', chunk: 0 })).toMatchObject({
      ...{ type: 'image/png', size: bytes.length, digest: digestOf(bytes) },
    });
  });

  it('[PG1] a page keeps its picture, and nobody else goes on with an upload', () => {
    const bytes = pictureBytes(chunkBytes + 1);
    begin('kiosk', 'p1', bytes);
    expect(refusalOf(() => put(SPECIALIST, 'p1', bytes, 0))).toBe('NOT_ALLOWED');
    const other = pictureBytes(chunkBytes + 2);
    expect(refusalOf(() => begin('kiosk', 'p1', other))).toBe('DUPLICATE_REQUEST');
    send('kiosk', 'p1', bytes);
    expect(refusalOf(() => begin(SPECIALIST, 'p1', other))).toBe('DUPLICATE_REQUEST');
  });

  it('[PG2] nobody without a part gets at it: no seat, held, another consultation', async () => {
    const bytes = pictureBytes(100);
    send('kiosk', 'p1', bytes);
    expect(refusalOf(() => got('staff:staff-2', 'p1'))).toBe('WRONG_STATE');
    expect(refusalOf(() => begin('guest:g', 'p2', bytes))).toBe('WRONG_STATE');
    await hold();
    expect(refusalOf(() => got('kiosk', 'p1'))).toBe('WRONG_STATE');
    expect(refusalOf(() => put('kiosk', 'p1', bytes, 0))).toBe('WRONG_STATE');
    // Staff go on looking at what was there, and may add to it among themselves.
    expect(got(SPECIALIST, 'p1').equals(bytes)).toBe(true);
    expect(send(SPECIALIST, 'p2', bytes)).toBe(true);
  });

  it('[PG3] is forgotten with its page, with the last seat, and half of one after a minute', async () => {
    const bytes = pictureBytes(chunkBytes + 1);
    send('kiosk', 'p1', bytes);
    begin('kiosk', 'p2', bytes);
    await office.clock.advance(PAGE_LIMITS.uploadMs - 1);
    put('kiosk', 'p2', bytes, 0);
    await office.clock.advance(PAGE_LIMITS.uploadMs - 1);
    expect(pages.bytes(id)).toBe(2 * bytes.length);
    await office.clock.advance(1);
    expect(pages.bytes(id)).toBe(bytes.length);
    expect(refusalOf(() => put('kiosk', 'p2', bytes, 1))).toBe('PAGE_GONE');
    edit({ type: 'add', page: pageOf('p1', bytes) });
    expect(pages.picture(id, 'p1')).not.toBeNull();
    edit({ type: 'remove', id: 'p1' });
    expect(pages.bytes()).toBe(0);
    send('kiosk', 'p3', bytes);
    await office.press(id, staff('staff-1'), { type: 'hangUp', by: 'kiosk' });
    expect(pages.bytes()).toBe(0);
    expect(pages.picture(id, 'p3')).toBeNull();
  });
});

describe('a picture that others have not asked for', () => {
  /** To whom each chunk went, by page; -1 for one that is not as it is held. */
  const given: { readonly to: Seat[]; readonly pageId: string; readonly chunk: number }[] = [];
  beforeEach(() => {
    given.length = 0;
    pages.giveTo((to, { pageId, chunk, bytes }) => {
      const isAsHeld = bytes === pages.get(me(SPECIALIST), { pageId, chunk }).bytes;
      given.push({ to: to.map(({ seat }) => seat), pageId, chunk: isAsHeld ? chunk : -1 });
    });
  });

  it('[PV50] goes to all the others when it is whole and was looked at, once', () => {
    const bytes = pictureBytes(2 * chunkBytes + 17);
    begin('kiosk', 'p1', bytes);
    put('kiosk', 'p1', bytes, 2);
    put('kiosk', 'p1', bytes, 0);
    expect(given).toEqual([]);
    put('kiosk', 'p1', bytes, 1);
    put('kiosk', 'p1', bytes, 1);
    expect(given).toEqual([0, 1, 2].map((chunk) => ({ to: [SPECIALIST], pageId: 'p1', chunk })));
    given.length = 0;
    expect(refusalOf(() => send('kiosk', 'p2', Buffer.from('MZ')))).toBe('FILE_UNUSABLE');
    expect(given).toEqual([]);
  });

  it('[PV50] of a large one so much that a slow line has room for everything else', () => {
    send('kiosk', 'p1', pictureBytes(20 * chunkBytes));
    expect(given.map(({ chunk }) => chunk)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('[PV50] goes to nobody who takes no part: not to a resident who is held', async () => {
    await hold();
    send(SPECIALIST, 'p1', pictureBytes(100));
    expect(given).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    ['FILE_UNUSABLE', Buffer.from('MZ and what else a program has')],
    ['FILE_UNUSABLE', Buffer.concat([pictureBytes(100), Buffer.from('<script>')])],
    ['FILE_TOO_LARGE', pictureBytes(100, 10_000, 5_001)],
    ['FILE_TOO_LARGE', pictureBytes(100, 20_001, 1)],
  ])('[PG4] %s: nothing of it is kept', (code, bytes) => {
    expect(refusalOf(() => send('kiosk', 'p1', bytes))).toBe(code);
    expect(pages.bytes()).toBe(0);
  });

  it('[PG4] what has another digest than was said, and chunks of another length', () => {
    const bytes = pictureBytes(chunkBytes + 1);
    pages.begin(me('kiosk'), { pageId: 'p1', bytes: bytes.length, digest: '0'.repeat(64) });
    put('kiosk', 'p1', bytes, 0);
    expect(refusalOf(() => put('kiosk', 'p1', pictureBytes(chunkBytes + 5), 1))).toBe(
      'BAD_REQUEST',
    );
    expect(refusalOf(() => put('kiosk', 'p1', bytes, 2))).toBe('BAD_REQUEST');
    expect(refusalOf(() => put('kiosk', 'p1', bytes, 1))).toBe('FILE_UNUSABLE');
    expect(pages.bytes()).toBe(0);
  });

  it('[PG5] a picture of 12 MB, 60 MB and 40 pictures of a consultation are the most, half ones too', () => {
    const digest = '0'.repeat(64);
    const ask = (bytes: number) => () =>
      pages.begin(me('kiosk'), { pageId: randomUUID(), bytes, digest });
    expect(refusalOf(ask(most + 1))).toBe('FILE_TOO_LARGE');
    for (let n = 0; n < 5; n += 1) ask(most)();
    expect(refusalOf(ask(1))).toBe('PAGES_FULL');
    expect(pages.bytes(id)).toBe(PAGE_LIMITS.consultationBytes);
  });

  it('[PG5] 40 pictures are the most', () => {
    const bytes = pictureBytes(100);
    for (let n = 0; n < PAGE_LIMITS.pictures; n += 1) send('kiosk', `p${String(n)}`, bytes);
    expect(refusalOf(() => send('kiosk', 'one more', bytes))).toBe('PAGES_FULL');
    pages.forget(id, 'p7');
    expect(send('kiosk', 'one more', bytes)).toBe(true);
  });
});

const pageOf = (pageId: string, bytes: Buffer) => ({
  ...{ id: pageId, kind: 'still', type: 'image/png', width: 1_920, height: 1_080 },
  ...{ bytes: bytes.length, shape: PLAIN_SHAPE, sheet: null, title: null },
});

const clientId = randomUUID();
let last = 0;
/** The kiosk changes the list of pages. */
function edit(operation: unknown): void {
  last += 1;
  const operations = [{ clientSequence: last, operation }];
  documents.send(me('kiosk'), { document: pagesDocument.name, clientId, operations });
}
