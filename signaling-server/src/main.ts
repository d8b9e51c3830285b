import type { ErrorCode } from '@madoguchi/domain';
import { DOCUMENT_TYPES } from '@madoguchi/protocol';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startServer, type RunningServer } from './compose.ts';
import { readConfig, type Config } from './config.ts';
import { explainFailedStart } from './composition/failedStart.ts';
import { releaseStartUpMemory } from './composition/startUpMemory.ts';
import { createLog } from './log.ts';
import type { Logger } from './ports/logger.ts';
import { DEMO_PASSWORD, DEMO_USERNAME } from './services/demo/demoPeople.ts';

/** How long a stop may take before the process ends all the same. */
const STOP_LIMIT_MS = 10_000;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function main(): Promise<void> {
  // Database and key hold what residents said: for this user's eyes alone.
  process.umask(0o077);
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
    documentTypes: DOCUMENT_TYPES,
  });
  endOnFault(log);
  process.stdout.write(welcome(config, server));
  releaseStartUpMemory();
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A terminal and npm may both pass Ctrl+C on; the second is the same request.
      if (!stopping) void stopped(server);
      stopping = true;
    });
  }
}

/**
 * What nobody caught leaves the process in a state that nobody knows. It ends at once, with a line of
 * the log; all that was acknowledged is on the disk, and the service manager starts it again.
 */
function endOnFault(log: Logger): void {
  process.off('uncaughtException', endOnFailedStart);
  process.on('uncaughtException', (err, origin) => {
    log.error({ code: 'INTERNAL' satisfies ErrorCode, origin, err }, 'the server ends by a fault');
    process.exit(1);
  });
}

async function stopped(server: RunningServer): Promise<void> {
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
  await server.stop();
  process.exit(0);
}

function welcome(config: Config, { demo, filledNow, setUpCode }: RunningServer): string {
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
  if (setUpCode !== null) {
    lines.push(
      '  最初の管理者を登録してください (make the first admin at the console with this one-time code):',
      `    ${setUpCode}`,
    );
  }
  lines.push('  Stop with Ctrl+C.', '', '');
  return lines.join('\n');
}

function versionOf(manifest: unknown): string {
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : '0';
}

function endOnFailedStart(error: unknown): void {
  process.stderr.write(`${explainFailedStart(error)}\n`);
  process.exit(1);
}

process.on('uncaughtException', endOnFailedStart);

try {
  await main();
} catch (error) {
  process.stderr.write(`${explainFailedStart(error)}\n`);
  process.exitCode = 1;
}
