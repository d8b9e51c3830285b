import { expect, test } from 'vitest';
import { runStages } from './stages.mjs';

function recorder() {
  const io = { written: '', write: (/** @type {string} */ text) => void (io.written += text) };
  let time = 0;
  return Object.assign(io, { now: () => (time += 1500) });
}

test('[S6] each stage is one line with its steps, its outcome and its time', async () => {
  const io = recorder();
  const run = (/** @type {(step: string) => void} */ progress) => {
    progress('compile');
    return 'built';
  };
  await runStages(
    [
      { name: 'platform', run: () => 'linux x64' },
      { name: 'worker', run },
    ],
    io,
  );
  expect(io.written).toBe('  platform … linux x64 (1.5 s)\n  worker … compile, built (1.5 s)\n');
});

test('[S6] the stage that cannot go on is named, and nothing runs after it', async () => {
  const io = recorder();
  const fail = () => Promise.reject(new Error('what to do'));
  const stages = [
    { name: 'first', run: fail },
    { name: 'second', run: () => 'never' },
  ];
  await expect(runStages(stages, io)).rejects.toThrow('what to do');
  expect(io.written).toBe('  first … failed (1.5 s)\n');
});
