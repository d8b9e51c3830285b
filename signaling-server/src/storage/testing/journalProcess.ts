import { AppError } from '@madoguchi/domain';
import { createInterface } from 'node:readline';
import type { Journal } from '../../ports/journal.ts';
import { openPostgresStorage } from '../postgres/postgresStorage.ts';
import { openSqliteStorage } from '../sqlite/sqliteStorage.ts';
import { settingPut } from './journalExamples.ts';

/*
 * Another process on a database: takes its lease, says so, and then commits each line that it is told as
 * the key of a setting, and answers with how that ended.
 */

const [, , place = ''] = process.argv;
const open = place.startsWith('postgresql:') ? openPostgresStorage : openSqliteStorage;
const { journal }: { journal: Journal } = await open(place);
await journal.load([]);
process.stdout.write('loaded\n');
for await (const key of createInterface({ input: process.stdin })) {
  const outcome = await journal.commit([settingPut(key)]).then(
    () => 'committed',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
  process.stdout.write(`${outcome}\n`);
}
await journal.close();
