import { openSqliteDatabase } from '@madoguchi/signaling-server';
import { servicesLater } from './office.ts';

/*
 * `node eraserProcess.ts DATABASE`: one daily sweep of the retention service. The process prints when the sweep begins and
 * when it is done, so that the fault can kill it in between.
 */

const [, , path = ''] = process.argv;
const db = await openSqliteDatabase(path);
const services = servicesLater(db);
process.stdout.write('sweeping\n');
const isDone = await services.retention.sweep();
process.stdout.write(isDone ? 'done\n' : 'not purged\n');
services.stop();
await db.close();
