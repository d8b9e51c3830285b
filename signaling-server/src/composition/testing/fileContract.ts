import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { attachmentKind } from '../../services/records/attachment/index.ts';
import type { Attachment } from '../../services/records/attachment/state.ts';
import { attachmentContent } from '../../services/records/attachment/store.ts';
import { libraryFileKind } from '../../services/records/libraryFile/index.ts';
import { libraryContent, type StoredFile } from '../../services/records/libraryFile/store.ts';
import { readSealed } from '../../state/sealedTable.ts';
import { sent } from '../../storage/testing/exampleRecords.ts';
import {
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';

const file: StoredFile = {
  ...{ id: 'f-1', state: 'kept', title: '記入例', deskId: 'desk', language: 'en' },
  ...{ type: 'application/pdf', bytes: 9, addedBy: 'staff-1', addedAt: 5 },
};
const facts = {
  ...{ id: 'a-1', consultationId: 'c-1', agreementId: 'q-1', agreedAt: 5, pageId: 'p-1' },
  ...{ toDeskId: 'desk', attachedBy: 'staff-1', attachedAt: 6 },
};
const everyAttachment: readonly Attachment[] = [
  { ...facts, state: 'loose' },
  { ...facts, state: 'attached', handoffId: sent.id },
  { ...facts, state: 'settled', handoffId: sent.id },
];

/** As long as a file of some megabytes is when it is sealed. */
const sealed = { keyId: 'k-1', sealed: 'aZ0_-'.repeat(800_000) };

/** What every implementation must do with files whose content is sealed. */
export function fileContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeEach(async () => {
    db = await open();
    await db.write(insertExampleWard);
  });
  afterEach(() => db.close());

  const keep = (kept: StoredFile) =>
    db.write((stores) => {
      stores.records(libraryFileKind).put(kept);
      stores.records(libraryFileKind).putContent(kept.id, sealed);
    });
  const all = () => db.read((stores) => stores.records(libraryFileKind).all());
  const content = (id: string) => readSealed(db.archive, libraryContent, id);

  describe('files of a library', () => {
    it('[D4] a file and what it holds are read back as they were stored', async () => {
      await keep(file);
      await keep({ ...file, id: 'f-2', deskId: null, language: null });
      expect(all()).toEqual([file, { ...file, id: 'f-2', deskId: null, language: null }]);
      expect(await content('f-1')).toEqual(sealed);
      expect(await content('nothing')).toBeNull();
      const row = await db.archive.find(libraryFileKind.form, ['f-1']);
      expect(row && libraryFileKind.form.fromRow(row)).toEqual(file);
    });

    it('[PG10] what a file holds goes with it, and is not there without one', async () => {
      await keep(file);
      await db.write((stores) => stores.records(libraryFileKind).remove('f-1'));
      expect([all(), await content('f-1')]).toEqual([[], null]);
      const alone = db.write((stores) => stores.records(libraryFileKind).putContent('f-9', sealed));
      await expect(alone).rejects.toThrow(/foreign key/i);
    });

    it('[D1] a unit that throws leaves neither', async () => {
      const broken = db.write((stores) => {
        stores.records(libraryFileKind).put(file);
        stores.records(libraryFileKind).putContent('f-1', sealed);
        throw new RangeError('half way');
      });
      await expect(broken).rejects.toThrow(RangeError);
      expect([all(), await content('f-1')]).toEqual([[], null]);
    });

    it('[D14] a desk with files is in use', async () => {
      await keep({ ...file, deskId: 'far-desk' });
      const removal = db.write(({ organisation }) => organisation.remove('desk', 'far-desk'));
      await expect(removal).rejects.toMatchObject({ code: 'STILL_IN_USE' });
    });
  });

  describe('pages that go with a card', () => {
    beforeEach(() =>
      db.write((stores) => {
        insertConsultation(stores, exampleConsultation(1));
        stores.handoffs.put(sent);
      }),
    );

    it.each(everyAttachment)(
      '[D4] one that is $state is read back as it was stored',
      async (each) => {
        await db.write((stores) => {
          stores.records(attachmentKind).put({ ...facts, state: 'loose' });
          stores.records(attachmentKind).putContent('a-1', sealed);
        });
        await db.write((stores) => stores.records(attachmentKind).put(each));
        const row = await db.archive.find(attachmentKind.form, ['a-1']);
        expect(row && attachmentKind.form.fromRow(row)).toEqual(each);
        const found = db.read((stores) => stores.records(attachmentKind).ofHandoff(sent.id));
        expect(found).toEqual('handoffId' in each ? [each] : []);
        expect(await readSealed(db.archive, attachmentContent, 'a-1')).toEqual(sealed);
      },
    );

    it('[PG14] its picture goes with it', async () => {
      await db.write((stores) => {
        stores.records(attachmentKind).put({ ...facts, state: 'loose' });
        stores.records(attachmentKind).putContent('a-1', sealed);
      });
      await db.write((stores) => stores.records(attachmentKind).remove('a-1'));
      expect(await readSealed(db.archive, attachmentContent, 'a-1')).toBeNull();
      expect(await db.archive.find(attachmentKind.form, ['a-1'])).toBeNull();
    });
  });
}
