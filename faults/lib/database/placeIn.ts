import type { DatabaseName, DatabasePlace } from './place.ts';
import { postgresPlace } from './postgresPlace.ts';
import { sqlitePlace } from './sqlitePlace.ts';

/** The database of a server with this data folder; a PostgreSQL of its own is started for it. */
export async function placeIn(dataDir: string, name: DatabaseName): Promise<DatabasePlace> {
  return name === 'sqlite' ? sqlitePlace(dataDir) : postgresPlace(dataDir);
}
