import { PLAIN_SHAPE } from '@madoguchi/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import type { FromPictureWorker, ToPictureWorker } from './messages.ts';

type Task = Extract<ToPictureWorker, { type: 'do' }>;

/** A worker that does nothing until a test lets it. */
class StandingWorker extends EventTarget {
  static readonly all: StandingWorker[] = [];
  readonly asked: Task[] = [];

  constructor() {
    super();
    StandingWorker.all.push(this);
  }

  postMessage(message: ToPictureWorker): void {
    if (message.type === 'do') this.asked.push(message);
  }

  answerLast(value: unknown): void {
    const id = this.asked.at(-1)?.id ?? 0;
    const data = { id, result: { value } } as FromPictureWorker;
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const kinds = () => StandingWorker.all.map(({ asked }) => asked.map(({ task }) => task.kind));

afterEach(() => {
  vi.unstubAllGlobals();
});

test('[PG30] a still is seen before its corners are looked for, and no page waits for those', async () => {
  vi.stubGlobal('Worker', StandingWorker);
  vi.stubGlobal('ImageBitmap', EventTarget);
  const { pictureWorkshop } = await import('./workshop.ts');
  const page = { width: 4, height: 3, shape: PLAIN_SHAPE };
  const still = new Blob(['still']);
  const shown = pictureWorkshop.show(still, page);
  const found = pictureWorkshop.findCorners(still);
  await Promise.resolve();
  expect(kinds()).toEqual([['show']]);
  StandingWorker.all[0]?.answerLast('made');
  await shown;
  await vi.waitFor(() => expect(kinds()).toEqual([['show'], ['corners']]));
  void pictureWorkshop.show(new Blob(['next']), page);
  expect(kinds()).toEqual([['show', 'show'], ['corners']]);
  StandingWorker.all[1]?.answerLast(null);
  expect(await found).toBeNull();
});

test('[PV51] a picture is decoded before it is shown, and is known again when it is', async () => {
  vi.stubGlobal('Worker', StandingWorker);
  vi.stubGlobal('ImageBitmap', EventTarget);
  vi.resetModules();
  StandingWorker.all.length = 0;
  const { pictureWorkshop } = await import('./workshop.ts');
  const still = new Blob(['still']);
  pictureWorkshop.decodeAhead(still);
  void pictureWorkshop.show(still, { width: 4, height: 3, shape: PLAIN_SHAPE });
  expect(kinds()).toEqual([['decode', 'show']]);
  const [ahead, shown] = StandingWorker.all[0]?.asked ?? [];
  expect(shown?.key).toBe(ahead?.key);
});
