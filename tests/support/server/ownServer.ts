import type { DocumentTypes } from '@madoguchi/domain';
import { readConfig, startServer } from '@madoguchi/signaling-server';
import { freePort } from './ports.ts';

const nothing = (): void => undefined;

/** A server in this process, with other live documents than the product's. */
export async function startOwnServer(
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
