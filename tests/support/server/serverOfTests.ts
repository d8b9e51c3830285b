import { afterAll } from 'vitest';
import { ServerProcess, temporaryDataDir } from './serverProcess.ts';

/** A server on an empty database, and the folder of that database. */
interface ServerOfTests {
  readonly server: ServerProcess;
  readonly dataDir: string;
}

/**
 * Starts the one server of a test file with these settings. After the last test it is stopped and its
 * data are removed, behind whatever the file itself does then.
 */
export async function serverOfTests(
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerOfTests> {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path, settings);
  afterAll(async () => {
    await server.stop();
    data.remove();
  });
  return { server, dataDir: data.path };
}
