import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { openPostgresDatabase } from '../../composition/openDatabase.ts';
import { auditContract } from '../testing/auditContract.ts';
import { recallContract } from '../../composition/testing/recallContract.ts';
import { bookingContract } from '../../composition/testing/bookingContract.ts';
import { consultationContract } from '../testing/consultationContract.ts';
import { erasingContract } from '../../composition/testing/erasingContract.ts';
import { fileContract } from '../../composition/testing/fileContract.ts';
import { kindContracts } from '../../composition/testing/kindContracts.ts';
import { retentionContract } from '../../composition/testing/retentionContract.ts';
import { journalContract } from '../testing/journalContract.ts';
import { queueRuleContract } from '../testing/queueRuleContract.ts';
import { recordContract } from '../testing/recordContract.ts';
import { searchContract } from '../../composition/testing/searchContract.ts';
import { storeContract } from '../testing/storeContract.ts';
import { wardContract } from '../testing/wardContract.ts';
import { openPostgresStorage } from './postgresStorage.ts';
import { postgresOfTests } from './testing/postgresOfTests.ts';

const postgres = postgresOfTests();
let template: string;
beforeAll(async () => {
  template = await postgres().createDatabase();
  const { journal } = await openPostgresStorage(template);
  await journal.close();
});
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const open = async () => openPostgresDatabase(await postgres().createDatabase(template), folder);

describe('[D8] the database in PostgreSQL', () => {
  describe('units of work', () => {
    storeContract(open);
  });
  describe('consultations', () => {
    consultationContract(open);
  });

  describe('records that change after their end', () => {
    recallContract(open);
  });
  describe('what accompanies consultations', () => {
    recordContract(open);
  });
  describe('bookings', () => {
    bookingContract(async () => {
      const url = await postgres().createDatabase(template);
      const again = () => openPostgresDatabase(url, folder);
      return { db: await again(), again };
    });
  });
  describe('single kinds', () => {
    kindContracts(open);
  });
  describe('procedures whose time is over', () => {
    retentionContract(open);
  });
  describe('records whose time is over', () => {
    erasingContract(open);
  });
  describe('files', () => {
    fileContract(open);
  });
  describe('the ward', () => {
    wardContract(open);
  });
  describe('hours and routing', () => {
    queueRuleContract(open);
  });
  describe('the index of what has ended', () => {
    searchContract(open);
  });
  describe('the audit log', () => {
    auditContract(open);
  });
  describe('the journal', () => {
    journalContract(async () => {
      const place = await postgres().createDatabase(template);
      const again = () => openPostgresStorage(place);
      return { ...(await again()), place, again, places: ['$1', '$2'] };
    });
  });
});
