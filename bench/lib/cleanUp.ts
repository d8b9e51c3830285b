import { progress } from './report.ts';

type CleanUp = () => unknown;

const pending: CleanUp[] = [];

/** Remembers how something that was opened is closed. */
export function atEnd(cleanUp: CleanUp): void {
  pending.push(cleanUp);
}

/**
 * Runs a bench and afterwards closes what it opened, the last first, also when it fails or is
 * stopped with Ctrl+C: nothing of it may stay on the machine and disturb the next one.
 */
export async function runBench(bench: () => Promise<void>): Promise<void> {
  const end = async (code: number): Promise<never> => {
    setTimeout(() => process.exit(code || 1), 10_000).unref();
    for (const cleanUp of pending.splice(0).toReversed()) {
      await Promise.resolve(cleanUp()).catch((error: unknown) => progress(String(error)));
    }
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(130));
  try {
    await bench();
    await end(0);
  } catch (error) {
    progress(error instanceof Error ? (error.stack ?? error.message) : String(error));
    await end(1);
  }
}
