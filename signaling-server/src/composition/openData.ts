import { AppError } from '@madoguchi/domain';
import type { Config } from '../config.ts';
import type { Logger } from '../ports/logger.ts';
import { lockDataDir } from '../storage/sqlite/dataLock.ts';
import { openDatabase, type ServerDatabase } from './openDatabase.ts';

/** Takes the data folder for this process and opens its database. */
export async function openData(
  config: Config,
  log: Logger,
  closers: (() => Promise<void>)[],
): Promise<ServerDatabase> {
  const unlock = lockDataDir(config.dataDir);
  closers.push(() => {
    unlock();
    return Promise.resolve();
  });
  const db = await openDatabase(config, {
    damaged(damage) {
      log.error({ damage }, 'the database is damaged: restore a backup');
    },
    leaseLost() {
      // Nobody can be served here any more: it ends as by any fault, and is started anew or not.
      setImmediate(() => {
        throw new AppError('LEASE_LOST');
      });
    },
  });
  closers.push(() => db.close());
  return db;
}
