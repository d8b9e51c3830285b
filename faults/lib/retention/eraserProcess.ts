import { openSqliteDatabase } from '@madoguchi/signaling-server';
import { servicesLater } from './office.ts';

/*
 * `node eraserProcess.ts DATABASE`: one look of the server at what is over, as the server does it. It says when it begins
 * and when it is done; whoever started it may kill it in between.
 */

const [, , path = ''] = process.argv;
const db = await openSqliteDatabase(path);
const services = servicesLater(db);
process.stdout.write('sweeping\n');
const isDone = await services.retention.sweep();
process.stdout.write(isDone ? 'done\n' : 'not purged\n');
services.stop();
await db.close();
