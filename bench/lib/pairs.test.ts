import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runPairs } from './pairs.ts';
import { treeCpuSeconds, treeResidentBytes } from './processes.ts';

describe('pairs', () => {
  it('[B4] the side that goes first changes every round', async () => {
    const order: string[] = [];
    const side = (name: string) => () => {
      order.push(name);
      return Promise.resolve(1);
    };
    const run = await runPairs({
      ours: side('ours'),
      reference: side('reference'),
      rounds: 3,
      warmUps: 0,
      maxForeignCpu: 1,
    });
    expect(run.pairs).toHaveLength(3);
    expect(order).toEqual(['ours', 'reference', 'reference', 'ours', 'ours', 'reference']);
  });

  it('[B4] disturbed rounds are dropped, counted and bounded', async () => {
    const run = await runPairs({
      ours: () => Promise.resolve(1),
      reference: () => Promise.resolve(1),
      rounds: 2,
      extraRounds: 1,
      warmUps: 0,
      maxForeignCpu: -1,
      calmWithinMs: 0,
    });
    expect(run).toEqual({ pairs: [], disturbed: 3 });
  });

  it('[B5] the work of a child process counts for its tree', async () => {
    const busy = 'while (process.cpuUsage().user < 400_000);';
    const before = treeCpuSeconds([process.pid]);
    const child = spawn(process.execPath, ['-e', `${busy} setTimeout(() => {}, 60000)`]);
    // On a busy machine the child waits for its turn; what counts is that it is seen at all.
    const used = (): number => treeCpuSeconds([process.pid]) - before;
    for (let waits = 0; used() <= 0.3 && waits < 100; waits += 1) await sleep(100);
    expect(used()).toBeGreaterThan(0.3);
    expect(treeResidentBytes([child.pid ?? 0])).toBeGreaterThan(10 * 1024 * 1024);
    child.kill();
  }, 20_000);
});
