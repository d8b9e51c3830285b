import { documentTypes, LIBRARY_LIMITS } from '@madoguchi/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pngPicture } from '../support/pages/pictures.ts';
import { codeOf, signedIn, type SignedIn } from '../support/server/api.ts';
import { ownServerOfTests } from '../support/server/ownServer.ts';

const { server, dataDir } = await ownServerOfTests(documentTypes());
let admin: SignedIn;
let specialist: SignedIn;

beforeAll(async () => {
  admin = await signedIn(server.origin, 'demo-admin');
  specialist = await signedIn(server.origin, 'demo');
});

const pdf = (said: string): Buffer =>
  Buffer.from(`%PDF-1.7\n% ${said}\ntrailer <<>>\nstartxref\n9\n%%EOF\n`, 'latin1');
const blob = (bytes: Uint8Array, type = 'application/pdf'): Blob =>
  new Blob([new Uint8Array(bytes)], { type });
const ward = { deskId: null, language: null };
const titles = async ({ api }: SignedIn): Promise<string[]> =>
  (await api.call('libraryFiles')).files.map(({ title }) => title);

/** A desk that the specialist of the demo serves, and one that they do not. */
async function desks(): Promise<{ own: string; other: string }> {
  const { desks: all } = await admin.api.call('organisation');
  const { people } = await admin.api.call('people');
  const mine = people.find(({ username }) => username === 'demo')?.deskIds ?? [];
  const own = mine[0] ?? '';
  return { own, other: all.find(({ id }) => !mine.includes(id))?.id ?? '' };
}

describe('the library', () => {
  it('[PG10] an admin fills that of the ward, a desk its own; each sees both, and what they may remove', async () => {
    const { own, other } = await desks();
    const leaflet = { title: '介護保険のしおり', ...ward, file: blob(pdf('leaflet')) };
    await admin.api.call('addLibraryFile', leaflet);
    const form = { title: '記入例', deskId: own, language: 'en' as const };
    await specialist.api.call('addLibraryFile', { ...form, file: blob(pngPicture()) });
    const far = { title: '地図', deskId: other, language: null, file: blob(pdf('map')) };
    await admin.api.call('addLibraryFile', far);
    expect((await specialist.api.call('libraryFiles')).files).toMatchObject([
      { title: '介護保険のしおり', deskId: null, mayRemove: false, type: 'application/pdf' },
      { title: '記入例', deskId: own, mayRemove: true, type: 'image/png', language: 'en' },
    ]);
    expect(await titles(admin)).toEqual(['介護保険のしおり', '記入例', '地図']);
  });

  it('[PG10] a file comes back as it was, as something to be saved', async () => {
    const bytes = pngPicture({ text: 'the whole file' });
    const title = '写真 "1"/..';
    const { fileId } = await admin.api.call('addLibraryFile', {
      title,
      ...ward,
      file: blob(bytes),
    });
    const read = await specialist.api.call('readLibraryFile', { fileId });
    expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
    expect(read.type).toBe('image/png');
    const { headers } = await specialist.fetch('/api/library/reading', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fileId }),
    });
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('content-disposition')).not.toContain('/');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  it('[PG10] [H6] nobody fills, sees or removes what is of another desk', async () => {
    const { other } = await desks();
    const file = blob(pdf('far'));
    const add = (deskId: string | null) =>
      codeOf(specialist.api.call('addLibraryFile', { title: 'x', deskId, language: null, file }));
    expect([await add(other), await add(null)]).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED']);
    const far = { title: '遠い窓口', deskId: other, language: null };
    const { fileId } = await admin.api.call('addLibraryFile', { ...far, file });
    expect(await titles(specialist)).not.toContain('遠い窓口');
    expect(await codeOf(specialist.api.call('readLibraryFile', { fileId }))).toBe('NOT_FOUND');
    const called = { fileId, title: 'x' };
    expect(await codeOf(specialist.api.call('renameLibraryFile', called))).toBe('NOT_ALLOWED');
    expect(await codeOf(specialist.api.call('removeLibraryFile', { fileId }))).toBe('NOT_ALLOWED');
    await admin.api.call('removeLibraryFile', { fileId });
    expect(await codeOf(admin.api.call('readLibraryFile', { fileId }))).toBe('NOT_FOUND');
    const again = codeOf(admin.api.call('removeLibraryFile', { fileId }));
    expect(await again).toBe('NOT_FOUND');
  });

  it('[PG10] what was put in and taken out is in the audit log, with its title', async () => {
    const file = { title: '監査される資料', ...ward, file: blob(pdf('audited')) };
    const { fileId } = await admin.api.call('addLibraryFile', file);
    await admin.api.call('renameLibraryFile', { fileId, title: '新しい名前' });
    expect(await titles(specialist)).toContain('新しい名前');
    await admin.api.call('removeLibraryFile', { fileId });
    const nothing = { staffId: null, action: null, from: null, until: null, before: null };
    const asked = { ...nothing, recordKind: 'libraryFile' as const, recordId: fileId };
    const { entries } = await admin.api.call('searchAudit', asked);
    expect(entries.map(({ action, details }) => [action, details['name']])).toEqual([
      ['library.removed', '新しい名前'],
      ['library.renamed', '新しい名前'],
      ['library.added', '監査される資料'],
    ]);
  });

  it('[PG10] what files hold is unreadable in everything that lies on the disk', async () => {
    const canary = 'canary of a file that is sealed 7f3e';
    await admin.api.call('addLibraryFile', { title: '封', ...ward, file: blob(pdf(canary)) });
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    const found = (said: string): number => files.filter((bytes) => bytes.includes(said)).length;
    expect(found(canary)).toBe(0);
    expect(found(Buffer.from(canary).toString('base64').slice(4, 40))).toBe(0);
    // The search does find what is not sealed.
    expect(found('封')).toBeGreaterThan(0);
  });
});

describe('what is refused', () => {
  it.each([
    ['a program that is called a PDF', Buffer.from('MZ\u0090\0 not a leaflet')],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a PDF that is a page as well', Buffer.concat([pdf('x'), Buffer.from('<script>')])],
    [
      'a picture that is an archive as well',
      Buffer.concat([pngPicture(), Buffer.from('PK\u0003\u0004')]),
    ],
    ['a drawing that can run', Buffer.from('<svg onload="alert(1)"/>')],
    ['nothing', Buffer.alloc(0)],
  ])('[PG11] %s', async (_what, bytes) => {
    const given = { title: 'x', ...ward, file: blob(bytes) };
    expect(await codeOf(admin.api.call('addLibraryFile', given))).toBe('FILE_UNUSABLE');
  });

  it('[PG11] a picture of more than 50 million pixels', async () => {
    const huge = pngPicture({ width: 1, height: 1 });
    huge.writeUInt32BE(10_000, 16);
    huge.writeUInt32BE(5_001, 20);
    const given = { title: 'x', ...ward, file: blob(huge) };
    expect(await codeOf(admin.api.call('addLibraryFile', given))).toBe('FILE_TOO_LARGE');
  });

  it('[PG11] one byte more than 20 MB, and 200 MB, with a code and without being read', async () => {
    const large = Buffer.concat([pdf('x'), Buffer.alloc(LIBRARY_LIMITS.fileBytes)]);
    const given = { title: 'x', ...ward, file: blob(large) };
    expect(await codeOf(admin.api.call('addLibraryFile', given))).toBe('FILE_TOO_LARGE');
    const huge = new Blob(Array.from({ length: 200 }, () => new Uint8Array(1024 * 1024)));
    const began = performance.now();
    const refused = codeOf(admin.api.call('addLibraryFile', { title: 'x', ...ward, file: huge }));
    // The connection is ended while it is still being sent; either is a clear end.
    expect(['FILE_TOO_LARGE', 'UNREACHABLE']).toContain(await refused);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('[PG11] forms that are none, and fields that do not fit', async () => {
    const adding = (init: RequestInit) =>
      admin.fetch('/api/library/adding', { method: 'POST', ...init });
    const send = async (type: string, body: BodyInit): Promise<number> =>
      (await adding({ headers: { 'content-type': type }, body })).status;
    expect(await send('application/json', '{"title":"x"}')).toBe(400);
    expect(await send('multipart/form-data; boundary=x', '--y\r\n')).toBe(400);
    expect(await send('multipart/form-data', 'x')).toBe(400);
    const form = new FormData();
    form.append('title', 'x');
    form.append('file', 'a text and no file');
    expect((await adding({ body: form })).status).toBe(400);
    const untitled = { title: '', ...ward, file: blob(pdf('x')) };
    expect(await codeOf(admin.api.call('addLibraryFile', untitled))).toBe('TEXT_EMPTY');
  });

  it('[PG11] whoever is not signed in, before a byte of it is read', async () => {
    const form = new FormData();
    form.append('title', 'x');
    form.append('file', blob(pdf('x')));
    const { origin } = server;
    const answer = await fetch(`${origin}/api/library/adding`, {
      ...{ method: 'POST', headers: { origin }, body: form },
    });
    expect([answer.status, await answer.json()]).toEqual([401, { code: 'NOT_SIGNED_IN' }]);
  });
});
