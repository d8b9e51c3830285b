import type { Unit } from '@madoguchi/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { OrganisationAdmin } from './organisation.ts';
import { OrganisationFiles } from './organisationFiles.ts';
import { ADMIN, AdminFixture, temporaryFolder } from './testing/adminFixture.ts';

const DESKS = 'ID,名称,種別,総合支所,本庁所管課,名称（やさしい日本語）,名称（英語）,電話番号\r\n';

const folders: (() => void)[] = [];
let fixture: AdminFixture;
let files: OrganisationFiles;
beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  fixture = new AdminFixture(await openSqliteDatabase(folder.databasePath));
  await fixture.db.write(insertExampleWard);
  files = new OrganisationFiles(fixture);
});
afterEach(async () => {
  await fixture.db.close();
  for (const remove of folders.splice(0)) remove();
});

const save = (unit: Unit) => new OrganisationAdmin(fixture).save(unit, ADMIN);
const problemsOf = (csv: string) =>
  files
    .dryRun('desk', Buffer.from(csv))
    .problems.map(({ line, column, problem, value }) => [line, column, problem, value]);

describe('the telephone number of a desk', () => {
  const welfare = (phone: string | null): Unit => ({
    kind: 'desk',
    unit: {
      ...{ id: 'desk', kind: 'health-welfare', name: { ja: '保健福祉課' }, phone },
      ...{ branchId: 'branch', departmentId: null },
    },
  });
  /** The newest first. */
  const changes = async () => (await fixture.log()).map(({ details }) => details);

  it('[P31] is changed and taken away as any other field, each in the log', async () => {
    const { desks } = await save(welfare('0312345678'));
    expect(desks[0]).toMatchObject({ id: 'desk', phone: '0312345678' });
    await save(welfare('0312345678'));
    await save(welfare(null));
    expect(await changes()).toEqual([
      { 'phone.before': '0312345678', 'phone.after': null },
      { 'phone.before': null, 'phone.after': '0312345678' },
    ]);
  });

  it('[P30] a telephone number is read however it is written, and what is none is told', async () => {
    const csv = `${DESKS}desk,保健福祉課,保健福祉,総合支所,,,,０３（１２３４）５６７８\r\n`;
    await files.import('desk', Buffer.from(csv), ADMIN);
    const phones = () => fixture.stored((o) => o.desks().map(({ phone }) => phone));
    expect(phones()).toEqual(['0312345678', null]);
    expect(await files.export('desk', ADMIN)).toContain(
      '保健福祉課,保健福祉,総合支所,,,,03-1234-5678',
    );
    const cut = `${DESKS}desk,保健福祉課,保健福祉,総合支所,,,,312345678\r\n`;
    expect(problemsOf(cut)).toEqual([[2, '電話番号', 'nearlyAPhone', '03-1234-5678']]);
    await files.import(
      'desk',
      Buffer.from(`${DESKS}desk,保健福祉課,保健福祉,総合支所,,,,\r\n`),
      ADMIN,
    );
    expect(phones()).toEqual([null, null]);
  });

  it('[P30] a file from before there were numbers changes none of them', async () => {
    await fixture.db.write(({ organisation: o }) => {
      for (const desk of o.desks()) o.putDesk({ ...desk, phone: '0312345678' });
    });
    const before = `${DESKS.replace(',電話番号', '')}desk,福祉課,保健福祉,総合支所,,,\r\n,税,税,,,,\r\n`;
    expect(await files.import('desk', Buffer.from(before), ADMIN)).toMatchObject({
      added: 1,
      changed: 1,
    });
    const desks = fixture.stored((o) => o.desks().map(({ name, phone }) => [name.ja, phone]));
    expect(desks).toEqual([
      ['福祉課', '0312345678'],
      ['高齢福祉課', '0312345678'],
      ['税', null],
    ]);
  });
});
