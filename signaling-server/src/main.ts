import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError } from '@madoguchi/domain';
import { startServer, type RunningServer } from './compose.ts';
import { readConfig, BadEnvironment, type Config } from './config.ts';
import { createLog } from './log.ts';
import { DEMO_PASSWORD, DEMO_USERNAME } from './services/demo/demoPeople.ts';
import { DatabaseUnusable } from './storage/sqlite/openFile.ts';

/** How long a stop may take before the process ends all the same. */
const STOP_LIMIT_MS = 10_000;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const manifest: unknown = JSON.parse(readFileSync(here('../package.json'), 'utf8'));
  const server = await startServer({
    config,
    log,
    version: versionOf(manifest),
    pageFolders: {
      kiosk: here('../../apps/kiosk/dist'),
      console: here('../../apps/console/dist'),
    },
  });
  process.stdout.write(welcome(config, server));
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A terminal and npm may both pass Ctrl+C on; the second is the same request.
      if (!stopping) void stopped(server);
      stopping = true;
    });
  }
}

async function stopped(server: RunningServer): Promise<void> {
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
  await server.stop();
  process.exit(0);
}

function welcome(config: Config, { demo, filledNow }: RunningServer): string {
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${String(config.port)}`;
  const lines = [
    '',
    'まちづくりオンライン窓口',
    `  相談端末 (kiosk)     ${origin}/kiosk/`,
    `  担当者画面 (console) ${origin}/console/`,
  ];
  if (demo) {
    if (filledNow)
      lines.push('  The empty database was filled with the demo ward (SEED=none leaves it empty).');
    lines.push(
      '  お試し用のデータです (DEMO DATA: not for real consultations).',
      `  console account: ${DEMO_USERNAME} / ${DEMO_PASSWORD}`,
    );
  }
  lines.push('  Stop with Ctrl+C.', '', '');
  return lines.join('\n');
}

function versionOf(manifest: unknown): string {
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : '0';
}

/** Puts a failed start into words for the person at the terminal. */
function explain(error: unknown): string {
  if (error instanceof BadEnvironment || error instanceof DatabaseUnusable) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  if (code === 'EADDRINUSE' || /address already in use|cannot listen/i.test(cause)) {
    return 'The port is already in use. Is the server running elsewhere? Stop it, or set PORT (web) or MEDIA_PORT (sound and picture) to other ports.';
  }
  if (code === 'EADDRNOTAVAIL')
    return 'The address in HOST is not one of this machine. Correct HOST.';
  if (code === 'EACCES')
    return 'This user may not use that port or folder. Choose another PORT or DATA_DIR.';
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || code === 'STORAGE_FULL') {
    return 'The disk is full. Free some space in DATA_DIR and start again; nothing was changed.';
  }
  if (error instanceof AppError && error.code === 'MEDIA_UNAVAILABLE') {
    return `Sound and picture cannot start: ${cause} Run "npm run setup", or check MEDIA_PORT and MEDIA_LISTEN_IP.`;
  }
  return `The server could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

process.on('unhandledRejection', (error) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});

try {
  await main();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
