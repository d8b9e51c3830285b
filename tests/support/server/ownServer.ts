import type { DocumentTypes } from '@madoguchi/domain';
import { readConfig, startServer } from '@madoguchi/signaling-server';
import { afterAll } from 'vitest';
import { freePort } from './ports.ts';
import { temporaryDataDir } from './serverProcess.ts';

const nothing = (): void => undefined;

/** A server in this process, with other live documents than the product's. */
async function startOwnServer(
  dataDir: string,
  documentTypes: DocumentTypes,
): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const port = await freePort();
  const config = readConfig({
    PORT: String(port),
    MEDIA_PORT: String(await freePort()),
    MEDIA_WORKERS: '1',
    DATA_DIR: dataDir,
  });
  const { stop } = await startServer({
    config,
    log: { info: nothing, warn: nothing, error: nothing },
    version: 'of a test',
    pageFolders: { kiosk: dataDir, console: dataDir },
    documentTypes,
  });
  return { origin: `http://127.0.0.1:${String(port)}`, stop };
}

/**
 * Starts the one server of a test file in this process. After the last test it is stopped and its data are removed,
 * behind whatever the file itself does then.
 */
export async function ownServerOfTests(
  documentTypes: DocumentTypes,
): Promise<{ readonly server: { readonly origin: string }; readonly dataDir: string }> {
  const data = temporaryDataDir();
  const server = await startOwnServer(data.path, documentTypes);
  afterAll(async () => {
    await server.stop();
    data.remove();
  });
  return { server, dataDir: data.path };
}
