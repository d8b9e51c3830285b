import { documentTypes } from '@madoguchi/domain';
import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeOf, signedIn, type SignedIn } from '../support/server/api.ts';
import { ownServerOfTests } from '../support/server/ownServer.ts';

const { server } = await ownServerOfTests(documentTypes());
let admin: SignedIn;
let specialist: SignedIn;

beforeAll(async () => {
  admin = await signedIn(server.origin, 'demo-admin');
  specialist = await signedIn(server.origin, 'demo');
});

const [shipped] = SHIPPED_TEMPLATES;
const file = (content: string | Buffer): { file: Blob } => ({
  file: new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
});
const add = (content: string | Buffer, by = admin) => by.api.call('addTemplate', file(content));

it('[FT17] towns are found by their postal code, without a right, and not without an end', async () => {
  const ask = (postalCode: string) =>
    fetch(`${server.origin}/api/towns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.origin },
      body: JSON.stringify({ postalCode }),
    });
  expect(await (await ask('1540017')).json()).toEqual({ towns: ['東京都世田谷区世田谷'] });
  expect((await ask('154-0017')).status).toBe(400);
  const answers = await Promise.all(Array.from({ length: 125 }, () => ask('1540001')));
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
});

describe('[FT15] templates by their routes', () => {
  it('are read by staff as they are stored', async () => {
    const { templates } = await specialist.api.call('templates');
    expect(templates).toHaveLength(5);
    expect(templates.every((each) => each.isSample && each.isCurrent)).toBe(true);
    expect(templates.every(({ publishedByName }) => publishedByName === null)).toBe(true);
    const one = { templateId: 'resident-record-copy', version: 2 };
    expect(await specialist.api.call('readTemplate', one)).toEqual(shipped);
    const gone = { templateId: 'resident-record-copy', version: 7 };
    expect(await codeOf(specialist.api.call('readTemplate', gone))).toBe('NOT_FOUND');
  });

  it('are added and retired by admins alone, and that is in the log', async () => {
    const json = JSON.stringify({ ...shipped, version: 3 });
    expect(await codeOf(add(json, specialist))).toBe('NOT_ALLOWED');
    // As editors write it: with a mark at the beginning.
    expect(await add(Buffer.from(`\uFEFF${json}`))).toMatchObject({
      added: { version: 3, isCurrent: true, state: 'published' },
      problems: [],
    });
    const second = { templateId: 'resident-record-copy', version: 3 };
    expect(await codeOf(specialist.api.call('retireTemplate', second))).toBe('NOT_ALLOWED');
    await admin.api.call('retireTemplate', second);
    const { templates } = await admin.api.call('templates');
    const versions = templates.filter(({ templateId }) => templateId === second.templateId);
    expect(versions.map(({ version, state, isCurrent }) => [version, state, isCurrent])).toEqual([
      [3, 'retired', false],
      [2, 'published', true],
    ]);
    const nothing = { staffId: null, action: null, from: null, until: null, before: null };
    const asked = { ...nothing, recordKind: 'formTemplate' as const, recordId: null };
    const { entries } = await admin.api.call('searchAudit', asked);
    expect(entries.map(({ action }) => action)).toEqual(['templates.retired', 'templates.added']);
  });

  it('are refused with the place of what is wrong, whatever the file is', async () => {
    const { added, problems } = await add(
      JSON.stringify({ ...shipped, version: 4, pages: 'none' }),
    );
    expect(added).toBeNull();
    expect(problems).toEqual([{ problem: 'wrongValue', at: 'pages', name: 'pages' }]);
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]);
    expect((await add(picture)).problems[0]?.problem).toBe('notJson');
    expect((await add('')).problems[0]?.problem).toBe('notJson');
    const huge = await codeOf(add(' '.repeat(1_000_001)));
    expect(huge).toBe('FILE_TOO_LARGE');
  });
});
