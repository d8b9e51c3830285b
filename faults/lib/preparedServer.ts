import { DEFAULT_ROUTING } from '@madoguchi/domain';
import { join } from 'node:path';
import type { DatabasePlace, SqlConnection } from './database/place.ts';
import { ServerProcess } from '../../tests/support/server/serverProcess.ts';

/** The database of a server in this folder. */
export const fileIn = (dataDir: string): string => join(dataDir, 'madoguchi.sqlite');

/** A server on demo data whose database somebody has changed before it was started. */
export async function startPrepared(
  dataDir: string,
  place: DatabasePlace,
  prepare: (db: SqlConnection) => Promise<void>,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const server = await ServerProcess.start(dataDir, { ...place.settings, ...settings });
  await server.stop();
  await place.change(prepare);
  await server.start();
  return server;
}

/** A rule by which an offer of this topic rings for a shorter time than any admin can choose. */
export async function putShortOffers(
  db: SqlConnection,
  topicId: string,
  offerLimitMs: number,
): Promise<void> {
  await db.all(
    `insert into routing_rule (topic_id, body) values (?, ?)
     on conflict (topic_id) do update set body = excluded.body`,
    topicId,
    JSON.stringify({ ...DEFAULT_ROUTING, topicId, offerLimitMs }),
  );
}
