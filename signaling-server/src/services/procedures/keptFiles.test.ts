import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentTypes, type FieldValue } from '@madoguchi/domain';
import { pagesDocument, PLAIN_SHAPE } from '@madoguchi/protocol';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFileSeal } from '../../auth/fileSeal.ts';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { readSealed } from '../../state/sealedTable.ts';
import { Records } from '../audit/records.ts';
import { LiveDocuments } from '../documents/liveDocuments.ts';
import { keepShippedTemplates } from '../forms/shippedTemplates.ts';
import { HeldPages } from '../pages/heldPages.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { procedureFile } from '../records/procedure/store.ts';
import { command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { digestOf, pictureBytes } from '../testing/pictureBytes.ts';
import { CallPictures } from './callPictures.ts';
import { KeptFiles } from './keptFiles.ts';

const KIOSK = kiosk('kiosk-1');
const STAFF = staff('staff-1');
const ASKER = { actor: STAFF, from: '192.0.2.1' };
const PICTURE = pictureBytes(3_000);

let folder: string;
let office: Fixture;
let documents: LiveDocuments;
let pages: HeldPages;
let files: KeptFiles;
/** The consultation in which the form is filled. */
let id: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-kept-'));
  await start();
  await office.db.write(insertExampleWard);
  await keepShippedTemplates(office.db, 0);
  id = (await office.talk()).id;
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<void> {
  const db = await openSqliteDatabase(join(folder, 'ward.sqlite'));
  office = new Fixture(db);
  const { services, clock } = office;
  const parts = { consultations: services.consultations, db, clock };
  documents = new LiveDocuments({ ...parts, types: documentTypes(pagesDocument) });
  pages = new HeldPages(parts);
  const seal = createFileSeal('of a test');
  services.procedures.takePicturesFrom(new CallPictures({ seal, documents, pages }));
  files = new KeptFiles({ db, clock, seal });
}

async function stop(): Promise<void> {
  office.services.stop();
  await office.db.close();
}

/** The kiosk takes a picture, and lists it among the pages of the call. */
function take(pageId: string, bytes = PICTURE): void {
  const me = { consultationId: id, seat: 'kiosk' } as const;
  pages.begin(me, { pageId, bytes: bytes.length, digest: digestOf(bytes) });
  pages.put(me, { pageId, chunk: 0, bytes: bytes.toString('base64') });
  const page = {
    ...{ id: pageId, kind: 'still', type: 'image/png', width: 1_920, height: 1_080 },
    ...{ bytes: bytes.length, shape: PLAIN_SHAPE, sheet: null, title: null },
  };
  const operations = [{ clientSequence: 1, operation: { type: 'add', page } }];
  documents.send(me, { document: pagesDocument.name, clientId: randomUUID(), operations });
}

const begin = async (): Promise<string> => {
  const { procedureStarts } = office.services;
  return (await procedureStarts.begin(command(STAFF), id, 'staff-1', 'care-certification'))
    .procedureId;
};

/** 国保の異動届, which asks for a picture of the certificate of whoever leaves another insurance. */
async function formWithFile(): Promise<string> {
  const procedureId = await begin();
  await office.db.write((stores) => {
    const store = stores.records(procedureKind);
    const p = store.get(procedureId);
    if (p !== null) store.put({ ...p, templateId: 'health-insurance-change' });
  });
  await write(procedureId, { change: 'join', joinReason: 'leftEmployees' });
  return procedureId;
}

const write = (procedureId: string, values: Record<string, FieldValue | null>) =>
  office.services.procedures.edit(
    command(KIOSK),
    procedureId,
    'kiosk',
    Object.entries(values).map(([fieldId, value]) => ({ fieldId, value })),
  );
const sealed = (procedureId: string, pageId: string) =>
  readSealed(office.db.archive, procedureFile, procedureId, pageId);
const stored = (): string =>
  ['ward.sqlite', 'ward.sqlite-wal']
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('');
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: { code?: unknown }) => error.code,
  );
const attach = (pageId: string) => ({ certificate: { pageId } });

it('[PR70] is kept sealed with the form, and is there after a crash and when its call is over', async () => {
  const procedureId = await formWithFile();
  take('p-1');
  await write(procedureId, attach('p-1'));
  expect(stored()).not.toContain(PICTURE.toString('latin1', 100, 200));
  await stop();
  await start();
  const read = await files.read(procedureId, 'p-1', ASKER);
  expect(Buffer.from(read.picture, 'base64').equals(PICTURE)).toBe(true);
  expect(read.page).toMatchObject({ id: 'p-1', type: 'image/png', width: 1_920 });
  // The page is in no call any more, and writing goes on.
  await write(procedureId, { otherInsurer: 'けんぽ' });
  expect((await files.read(procedureId, 'p-1', ASKER)).picture).toBe(read.picture);
});

it('[PR70] without its picture a page is refused, and nothing of the message is kept', async () => {
  const procedureId = await formWithFile();
  expect(await refusal(write(procedureId, { ...attach('p-9'), otherInsurer: 'けんぽ' }))).toBe(
    'PAGE_GONE',
  );
  const p = office.db.read((stores) => stores.records(procedureKind).get(procedureId));
  expect(p?.values['otherInsurer']).toBeUndefined();
  // What is no picture never gets as far: it is refused when it is shown (PG4).
  const me = { consultationId: id, seat: 'kiosk' } as const;
  const program = Buffer.from('MZ and what else a program has');
  pages.begin(me, { pageId: 'p-8', bytes: program.length, digest: digestOf(program) });
  expect(() =>
    pages.put(me, { pageId: 'p-8', chunk: 0, bytes: program.toString('base64') }),
  ).toThrow('FILE_UNUSABLE');
  expect(await refusal(write(procedureId, attach('p-8')))).toBe('PAGE_GONE');
});

it('[PR70] goes when another one takes its place, and when the form is withdrawn', async () => {
  const procedureId = await formWithFile();
  take('p-1');
  await write(procedureId, attach('p-1'));
  take('p-2', pictureBytes(4_000));
  await write(procedureId, attach('p-2'));
  expect(await sealed(procedureId, 'p-1')).toBeNull();
  expect(await refusal(files.read(procedureId, 'p-1', ASKER))).toBe('NOT_FOUND');
  await office.services.procedures.withdraw(command(KIOSK), procedureId);
  expect(await sealed(procedureId, 'p-2')).toBeNull();
});

it('[PR71] each look at it is an entry of the log, and so is that its resident put it in', async () => {
  const procedureId = await formWithFile();
  take('p-1');
  await write(procedureId, attach('p-1'));
  await files.read(procedureId, 'p-1', ASKER);
  const record = { recordKind: 'procedure', recordId: procedureId } as const;
  const asked = { staffId: null, action: null, ...record };
  const span = { from: null, until: null, before: null };
  const entries = await office.db.archive.searchAudit({ ...asked, ...span }, 10);
  const said = entries.map(({ action, actor, details }) => [action, actor.kind, details['pageId']]);
  expect(said).toContainEqual(['procedure.fileKept', 'kiosk', 'p-1']);
  expect(said).toContainEqual(['procedure.fileRead', 'staff', 'p-1']);
});

it('[SE60] that its resident put it in stands in the history of the consultation', async () => {
  const procedureId = await formWithFile();
  take('p-1');
  await write(procedureId, attach('p-1'));
  const { history } = await new Records(office.db, office.clock).read(id, ASKER);
  expect(history).toContainEqual(
    expect.objectContaining({
      type: 'procedure.fileKept',
      about: { kind: 'procedure', id: procedureId },
    }),
  );
});

it('[PR71] of a field that is not asked any more nothing is passed on', async () => {
  const procedureId = await formWithFile();
  take('p-1');
  await write(procedureId, attach('p-1'));
  await write(procedureId, { joinReason: null });
  expect(await refusal(files.read(procedureId, 'p-1', ASKER))).toBe('NOT_FOUND');
});

it('[PR71] a picture opens for no other form and no other page', async () => {
  const [one, other] = [await formWithFile(), await begin()];
  take('p-1');
  await write(one, attach('p-1'));
  await office.db.write((stores) => {
    const store = stores.records(procedureKind);
    const [from, into] = [store.get(one), store.get(other)];
    if (from === null || into === null) throw new Error('no procedure');
    const { values, files: kept, templateId } = from;
    store.put({ ...into, values, files: kept, templateId });
  });
  const moved = await sealed(one, 'p-1');
  await office.db.write((stores) => {
    if (moved !== null) stores.records(procedureKind).putFile(other, 'p-1', moved);
  });
  expect(await refusal(files.read(other, 'p-1', ASKER))).toBe('FILE_SEALED');
});
