import type { FormTemplate } from '@madoguchi/domain';
import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryStorage, openMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import type { Database } from '../../ports/store.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { KINDS } from '../records/index.ts';
import { formTemplateKind } from '../records/formTemplate/index.ts';
import { Fixture, staff } from '../testing/fixture.ts';
import type { FormTemplates } from './formTemplates.ts';
import { keepShippedTemplates } from './shippedTemplates.ts';

const [shipped] = SHIPPED_TEMPLATES as readonly [FormTemplate, ...FormTemplate[]];
const admin = { actor: { ...staff('staff-1'), role: 'admin' as const }, from: '192.0.2.1' };
/** The topic of the example ward. */
const next = (changes: Partial<FormTemplate> = {}): string =>
  JSON.stringify({ ...shipped, version: 3, topicIds: [], ...changes });

let storage: ReturnType<typeof memoryStorage>;
let db: Database;
let office: Fixture;
let templates: FormTemplates;
beforeEach(async () => {
  storage = memoryStorage();
  db = await openMemoryDatabase(storage, KINDS);
  await db.write(insertExampleWard);
  await keepShippedTemplates(db, 0);
  office = new Fixture(db);
  ({ templates } = office.services);
});
afterEach(() => {
  office.services.stop();
});

const add = (json: string) => templates.add(json, 'staff-1', admin);
const ids = (found: readonly FormTemplate[]) => found.map(({ id, version }) => `${id}@${version}`);

describe('[FT13] the shipped templates', () => {
  it('are stored once, and stay as they were left', async () => {
    expect(templates.all().map(({ template }) => template)).toEqual(
      expect.arrayContaining([...SHIPPED_TEMPLATES]),
    );
    await templates.retire(shipped.id, 2, admin);
    await keepShippedTemplates(db, 5);
    expect(templates.all()).toHaveLength(5);
    expect(templates.newest(shipped.id)).toBeNull();
  });

  it('come in a newer version, but not where the ward has retired one or has its own', async () => {
    const older = { ...shipped, version: 1 };
    const keep = async (state: 'published' | 'retired', publishedBy: string | null) => {
      const empty = await openMemoryDatabase(memoryStorage(), KINDS);
      await empty.write((stores) => {
        insertExampleWard(stores);
        stores.records(formTemplateKind).put({
          ...{ id: `${shipped.id}@1`, state, template: older, publishedAt: 0, publishedBy },
        });
      });
      await keepShippedTemplates(empty, 5);
      return empty.read((stores) => stores.records(formTemplateKind).get(`${shipped.id}@2`));
    };
    expect(await keep('published', null)).toMatchObject({ template: shipped });
    expect(await keep('retired', null)).toBeNull();
    expect(await keep('published', 'staff-1')).toBeNull();
  });

  it('are there after a start, also those that are retired', async () => {
    await templates.retire(shipped.id, 2, admin);
    const again = await openMemoryDatabase(storage, KINDS);
    const found = again.read((stores) => stores.records(formTemplateKind).get(`${shipped.id}@2`));
    expect(found).toMatchObject({ state: 'retired', template: shipped });
  });
});

it('[PV73] whoever is in a call sees a new version without a reload', async () => {
  await office.talk();
  office.shown.length = 0;
  await add(next());
  expect(office.shown).toContain('staff-1');
});

describe('[FT14] a version of a template', () => {
  it('that is added is current; the one before stays readable', async () => {
    const report = await add(next({ title: { ja: '新しい申請書' } }));
    expect(report).toMatchObject({ added: { id: `${shipped.id}@3` }, problems: [] });
    expect(templates.newest(shipped.id)?.version).toBe(3);
    expect(templates.find(shipped.id, 2)).toEqual(shipped);
    expect(templates.find(shipped.id, 3)?.title.ja).toBe('新しい申請書');
    expect(templates.find(shipped.id, 4)).toBeNull();
  });

  it('is never stored over another, and never below', async () => {
    await add(next({ version: 4 }));
    const taken = [{ problem: 'versionTaken', at: 'version', name: '4' }];
    expect((await add(next({ version: 4, title: { ja: '別' } }))).problems).toEqual(taken);
    expect((await add(next({ version: 3 }))).problems).toEqual(taken);
    expect(templates.find(shipped.id, 4)?.title).toEqual(shipped.title);
  });

  it('is refused with the places of what is wrong, and nothing is stored', async () => {
    expect((await add('{')).problems).toEqual([{ problem: 'notJson', at: '', name: '' }]);
    expect((await add(next({ topicIds: ['nowhere'] }))).problems).toEqual([
      { problem: 'unknownTopic', at: 'topicIds[0]', name: 'nowhere' },
    ]);
    expect((await add(next({ pages: [] }))).problems[0]).toMatchObject({ problem: 'noPage' });
    expect(templates.all()).toHaveLength(5);
  });

  it('that is retired begins nothing: the one before does, if it may', async () => {
    await add(next());
    await templates.retire(shipped.id, 3, admin);
    expect(templates.newest(shipped.id)?.version).toBe(2);
    await expect(templates.retire(shipped.id, 3, admin)).rejects.toMatchObject({
      code: 'WRONG_STATE',
    });
    await expect(templates.retire(shipped.id, 9, admin)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(templates.find(shipped.id, 3)?.version).toBe(3);
  });

  it('is offered for its topics first, then at desks of the kind that receives it', () => {
    expect(ids(templates.current('family-register', 'residents'))).toEqual([
      'resident-record-copy@2',
    ]);
    expect(ids(templates.current('care', 'residents'))).toEqual([
      'care-certification@2',
      'resident-record-copy@2',
    ]);
    expect(templates.current('tax', 'tax')).toEqual([]);
  });

  it('leaves entries in the audit log, the shipped ones none', async () => {
    await add(next());
    await templates.retire(shipped.id, 3, admin);
    const query = { staffId: null, action: null, from: null, until: null, before: null };
    const about = { ...query, recordKind: 'formTemplate' as const, recordId: null };
    expect(await db.archive.searchAudit(about, 9)).toMatchObject([
      { action: 'templates.retired', details: { templateId: shipped.id, version: 3 } },
      { action: 'templates.added', record: { id: `${shipped.id}@3` } },
    ]);
  });
});
