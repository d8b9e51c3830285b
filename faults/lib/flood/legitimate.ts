import { NO_NEEDS } from '@madoguchi/domain';
import type { TestClient } from '../../../tests/support/server/clients.ts';
import { WRITTEN_UP } from '../validData.ts';

const PAUSE_MS = 100;

/** One whole consultation, each step timed. */
async function consultation(kiosk: TestClient, specialist: TestClient, times: number[]) {
  const timed = async <T>(step: Promise<T>): Promise<T> => {
    const began = performance.now();
    const done = await step;
    times.push(performance.now() - began);
    return done;
  };
  const { consultationId } = await timed(
    kiosk.done('consultation.request', { topicId: 'care', needs: NO_NEEDS }),
  );
  const { offerId } = await specialist.until(({ consoleView }) =>
    consoleView?.offer?.consultationId === consultationId ? consoleView.offer : null,
  );
  await timed(specialist.done('offer.accept', { consultationId, offerId }));
  await timed(kiosk.done('consultation.hangUp', { consultationId }));
  await timed(
    specialist.done('consultation.writeUp', { consultationId, outcome: WRITTEN_UP, handoffs: [] }),
  );
}

/** People who go on working, one consultation after the other, until they are stopped. */
export function legitimateWork(kiosk: TestClient, specialist: TestClient) {
  const times: number[] = [];
  let [done, failed] = [0, 0];
  const over = new AbortController();
  const working = (async () => {
    while (!over.signal.aborted) {
      await consultation(kiosk, specialist, times).then(
        () => (done += 1),
        () => (failed += 1),
      );
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  })();
  return {
    async stop() {
      over.abort();
      await working;
      const sorted = times.toSorted((a, b) => a - b);
      return { done, failed, p95: sorted[Math.floor(sorted.length * 0.95)] ?? Infinity };
    },
  };
}
