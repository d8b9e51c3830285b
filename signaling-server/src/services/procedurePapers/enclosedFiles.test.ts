import { unzipSync } from 'fflate';
import type { FormTemplate } from '@madoguchi/domain';
import { PLAIN_SHAPE, type Page } from '@madoguchi/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPaperOffice, asker, procedureIn, put } from '../../composition/testing/paperOffice.ts';
import { sampleTemplate, sampleValues } from '../../printing/testing/sampleForm.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { fileOwner } from '../records/procedure/store.ts';
import { packed } from '../sealedEnvelope.ts';
import { sha256 } from '../sha256.ts';
import { digestOf, pictureBytes } from '../testing/pictureBytes.ts';

const person = {
  id: 'staff-1',
  role: 'specialist',
  deskIds: ['far-desk'],
  displayName: '担当 一郎',
} as const;
const asked = { deskId: 'far-desk', templateId: null };
const [first, ...others] = sampleTemplate.pages;
if (first === undefined) throw new Error('no page');
const withFile: FormTemplate = {
  ...sampleTemplate,
  pages: [
    {
      ...first,
      fields: [
        ...first.fields,
        {
          ...{ id: 'card', kind: 'file', label: { ja: '保険証の写し' } },
          ...{ filledBy: 'resident', required: false },
        },
      ],
    },
    ...others,
  ],
};
const PICTURE = pictureBytes(2_000);
const page: Page = {
  ...{ id: 'p-1', kind: 'still', type: 'image/png', width: 1_920, height: 1_080 },
  ...{ bytes: PICTURE.length, shape: { ...PLAIN_SHAPE, turn: 90 }, sheet: null, title: null },
  by: 'kiosk',
};

let office: Awaited<ReturnType<typeof openPaperOffice>>;
beforeEach(async () => {
  office = await openPaperOffice([withFile]);
});
afterEach(() => office.services.stop());

const accepted = (bytes: number) =>
  procedureIn('accepted', {
    values: { ...sampleValues, card: { pageId: 'p-1' } },
    files: { 'p-1': { keptAt: 1, digest: digestOf(PICTURE), bytes } },
  });

it('[PD50] an export has the pictures that go along, in its manifest and its checksums', async () => {
  const p = accepted(PICTURE.length);
  await put(office.db, p);
  const sealed = office.seal.close(packed({ page }, PICTURE), fileOwner(p.id, 'p-1'));
  await office.db.write((stores) => stores.records(procedureKind).putFile(p.id, 'p-1', sealed));
  const files = unzipSync((await office.exports.papers(asked, person, asker)).bytes);
  const name = `files/${p.receiptNumber}-01.png`;
  expect(Buffer.from(files[name] ?? []).equals(PICTURE)).toBe(true);
  const read = (file: string) => Buffer.from(files[file] ?? []).toString();
  expect(read('SHA256SUMS')).toContain(`${sha256(PICTURE)}  ${name}`);
  expect(JSON.parse(read('manifest.json'))).toMatchObject({
    forms: [
      {
        enclosed: [
          {
            ...{ file: name, field: 'card', label: '保険証の写し', person: null, turn: 90 },
            ...{ bytes: PICTURE.length, sha256: sha256(PICTURE) },
          },
        ],
      },
    ],
  });
});

it('[PD50] one that was changed for another meanwhile is left out; more than one file takes is refused', async () => {
  await put(office.db, accepted(PICTURE.length));
  const files = unzipSync((await office.exports.papers(asked, person, asker)).bytes);
  expect(Object.keys(files).some((name) => name.startsWith('files/'))).toBe(false);
  await put(office.db, accepted(300 * 1024 * 1024));
  await expect(office.exports.papers(asked, person, asker)).rejects.toMatchObject({
    code: 'EXPORT_TOO_LARGE',
  });
});
