import { setTimeout as sleep } from 'node:timers/promises';
import { disturbedAbove, watchForeignCpu } from './processes.ts';
import { progress, type Pair, type PairedRun } from './report.ts';

export interface PairOptions<T> {
  readonly ours: () => Promise<T>;
  readonly reference: () => Promise<T>;
  /** Undisturbed rounds wanted. */
  readonly rounds: number;
  /** Rounds run at most on top of those, in place of disturbed ones; default: as many again. */
  readonly extraRounds?: number;
  /** A round with a larger foreign share is dropped; only a try on a busy machine gives one. */
  readonly maxForeignCpu?: number;
  /** Unmeasured rounds before the first, which fill caches and compile code. */
  readonly warmUps?: number;
  /** Processes that are ours besides this one and its children, e.g. a detached server. */
  readonly ownPids?: () => readonly number[];
  /** CPU seconds since the start of child processes that have ended without being waited for, which /proc no longer counts. */
  readonly goneSeconds?: () => number;
  /** How long to wait before a round for others to become quiet. */
  readonly calmWithinMs?: number;
}

async function waitForCalm(
  roots: () => readonly number[],
  maxForeignCpu: number,
  withinMs: number,
): Promise<void> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    const foreignCpu = watchForeignCpu(roots);
    await sleep(250);
    if (foreignCpu() <= maxForeignCpu) return;
  }
}

async function runRound<T>(options: PairOptions<T>, oursFirst: boolean): Promise<[T, T]> {
  if (oursFirst) {
    const ours = await options.ours();
    return [ours, await options.reference()];
  }
  const reference = await options.reference();
  return [await options.ours(), reference];
}

/**
 * Measures two sides in alternating rounds, so that whatever slows the machine down slows both.
 * Which side goes first changes every round. Rounds in which other processes took more than
 * `maxForeignCpu` of the machine are dropped, counted and run again, up to `extraRounds` times.
 */
export async function runPairs<T>(options: PairOptions<T>): Promise<PairedRun<T>> {
  const { rounds, extraRounds = rounds, maxForeignCpu = disturbedAbove, warmUps = 1 } = options;
  const roots = (): number[] => [process.pid, ...(options.ownPids?.() ?? [])];
  for (let warmUp = 0; warmUp < warmUps; warmUp += 1) await runRound(options, warmUp % 2 === 0);

  const pairs: Pair<T>[] = [];
  let disturbed = 0;
  for (let round = 0; pairs.length < rounds && round < rounds + extraRounds; round += 1) {
    await waitForCalm(roots, maxForeignCpu, options.calmWithinMs ?? 10_000);
    const stopWatch = watchForeignCpu(roots, options.goneSeconds);
    const [ours, reference] = await runRound(options, round % 2 === 0);
    const foreignCpu = stopWatch();
    const kept = foreignCpu <= maxForeignCpu;
    if (kept) pairs.push({ ours, reference, foreignCpu });
    else disturbed += 1;
    const share = `${(foreignCpu * 100).toFixed(0)} % foreign CPU`;
    progress(`round ${String(round + 1)}: ${share}, ${kept ? 'kept' : 'dropped'}`);
  }
  return { pairs, disturbed };
}
