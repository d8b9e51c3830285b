import { DEFAULT_ROUTING } from '@madoguchi/domain';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ServerProcess } from '../../tests/support/server/serverProcess.ts';

/** The database of a server in this folder. */
export const fileIn = (dataDir: string): string => join(dataDir, 'madoguchi.sqlite');

/** A server on demo data whose file somebody has changed before it was started. */
export async function startPrepared(
  dataDir: string,
  prepare: (db: DatabaseSync) => void,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const server = await ServerProcess.start(dataDir, settings);
  await server.stop();
  const db = new DatabaseSync(fileIn(dataDir));
  prepare(db);
  db.close();
  await server.start();
  return server;
}

/** A rule by which an offer of this topic rings for a shorter time than any admin can choose. */
export function putShortOffers(db: DatabaseSync, topicId: string, offerLimitMs: number): void {
  db.prepare(
    `insert into routing_rule (topic_id, body) values (?, ?)
     on conflict (topic_id) do update set body = excluded.body`,
  ).run(topicId, JSON.stringify({ ...DEFAULT_ROUTING, topicId, offerLimitMs }));
}
