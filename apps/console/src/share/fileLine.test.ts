import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileLine, type FileWorker } from './fileLine.ts';
import type { FileRequest } from './fileMessages.ts';
import { SHARE_LIMITS } from './limits.ts';
import { openFile } from './openFile.ts';

/** A worker that answers as it is told to. */
class ScriptedWorker implements FileWorker {
  readonly heard: FileRequest[] = [];
  terminated = false;
  #hear: (event: { data: unknown }) => void = () => undefined;
  #fail: () => void = () => undefined;

  postMessage(request: FileRequest): void {
    this.heard.push(request);
  }
  addEventListener(type: 'message' | 'error', listener: (event: { data: unknown }) => void): void {
    if (type === 'message') this.#hear = listener;
    else this.#fail = () => listener({ data: null });
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(data: unknown): void {
    this.#hear({ data });
  }
  fail(): void {
    this.#fail();
  }
}

describe('a file is read by a worker that can be killed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[PG46] one that does not answer in time is ended, and everything that waits is told', async () => {
    const worker = new ScriptedWorker();
    const line = new FileLine(worker);
    const slow = line.ask({ type: 'sheet', number: 1 }, 1000);
    const other = line.ask({ type: 'sheet', number: 2 }, 9000);
    const told = Promise.allSettled([slow, other]);
    await vi.advanceTimersByTimeAsync(999);
    expect(worker.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(worker.terminated).toBe(true);
    expect(await told).toMatchObject([
      { status: 'rejected', reason: { problem: 'stuck' } },
      { status: 'rejected', reason: { problem: 'stuck' } },
    ]);
    await expect(line.ask({ type: 'sheet', number: 3 }, 1000)).rejects.toMatchObject({
      problem: 'stuck',
    });
    expect(worker.heard).toHaveLength(2);
  });

  it('[PG46] one that breaks down is a broken file, and what is no answer is passed over', async () => {
    const worker = new ScriptedWorker();
    const line = new FileLine(worker);
    const asked = line.ask({ type: 'sheet', number: 1 }, 1000);
    for (const noise of [null, 'ready', { targetName: 'main' }]) worker.answer(noise);
    worker.answer({ asked: 9, type: 'opened', sheets: 1 });
    worker.fail();
    await expect(asked).rejects.toMatchObject({ problem: 'broken' });
  });

  it('[PG47] a file that is too large is refused before anything of it is read', async () => {
    const start = vi.fn<() => ScriptedWorker>(() => new ScriptedWorker());
    const file = { size: SHARE_LIMITS.bytes + 1 } as Blob;
    await expect(openFile(file, 'x', start)).rejects.toMatchObject({ problem: 'tooLarge' });
    expect(start).not.toHaveBeenCalled();
  });

  it('[PG47] what the worker refuses is told, and nothing of the file is left', async () => {
    const worker = new ScriptedWorker();
    const opened = openFile(new Blob(['x']), 'x', () => worker);
    worker.answer({ asked: 1, type: 'refused', problem: 'encrypted' });
    await expect(opened).rejects.toMatchObject({ problem: 'encrypted' });
    expect(worker.terminated).toBe(true);
  });

  it('[PG47] an open file gives its sheets until it is closed', async () => {
    const worker = new ScriptedWorker();
    const opening = openFile(new Blob(['x']), 'x', () => worker);
    worker.answer({ asked: 1, type: 'opened', sheets: 2 });
    const file = await opening;
    expect(file.sheets).toBe(2);
    const second = file.sheet(2);
    expect(worker.heard.at(-1)).toMatchObject({ type: 'sheet', number: 2 });
    const sheet = { picture: new Blob(['p']), width: 10, height: 20 };
    worker.answer({ asked: 2, type: 'sheet', sheet });
    expect(await second).toBe(sheet);
    file.close();
    await expect(file.sheet(1)).rejects.toMatchObject({ problem: 'broken' });
  });
});
