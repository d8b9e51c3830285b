import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What becomes of the next commit: it is lost on its way, its answer is lost, or it is lost and the
 * database does not notice that the client is gone.
 */
type Cut = 'before' | 'after' | 'unnoticed';

/** A connection to a database that can be cut at the very moment of a commit. */
export interface CutConnection {
  /** The database's address by this connection. */
  readonly url: string;
  cutNextCommit(cut: Cut): void;
  /** How many times it was cut. */
  cuts(): number;
  close(): Promise<void>;
}

const SOCKET = '.s.PGSQL.5432';

/** The message by which the driver commits: its kind, its length, its text. */
const COMMIT = Buffer.from('Q\0\0\0\x0bcommit\0', 'latin1');

/** Opens a connection to the database at `url`, which is on a socket. */
export async function openConnection(url: string): Promise<CutConnection> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-cut-'));
  const there = new URL(url);
  const target = join(decodeURIComponent(there.hostname), SOCKET);
  const sockets = new Set<Socket>();
  let next: Cut | null = null;
  let cuts = 0;
  const server = createServer((client) => {
    const database = connect(target);
    let cut: Cut | null = null;
    for (const socket of [client, database]) {
      sockets.add(socket);
      // Cutting it is what this is for.
      socket.on('error', () => undefined);
    }
    client.on('data', (chunk) => {
      if (cut === null && next !== null && chunk.includes(COMMIT)) {
        [cut, next] = [next, null];
        cuts += 1;
      }
      if (cut === null || cut === 'after') database.write(chunk);
      else client.destroy();
    });
    database.on('data', (chunk) => {
      if (cut === null) client.write(chunk);
      else client.destroy();
    });
    client.on('close', () => {
      if (cut !== 'unnoticed') database.destroy();
    });
    database.on('close', () => client.destroy());
  });
  server.listen(join(folder, SOCKET));
  await once(server, 'listening');
  return {
    url: url.replace(/@[^/]+/, `@${encodeURIComponent(folder)}`),
    cutNextCommit(cut) {
      next = cut;
    },
    cuts: () => cuts,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
