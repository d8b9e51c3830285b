import type { Observable } from '@madoguchi/client';

/** Waits for something to be so, looking at it as often as the model changes. */
export function until<T>(
  model: Observable<unknown>,
  look: () => T | null | undefined | false,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const shown = JSON.stringify(model.getSnapshot());
      reject(new Error(`never: ${look.toString()} in ${shown}`));
    }, 30_000);
    const poll = setInterval(attempt, 50);
    const stop = model.subscribe(attempt);
    function attempt(): void {
      const found = look();
      if (found === null || found === undefined || found === false) return;
      clearTimeout(timer);
      clearInterval(poll);
      stop();
      resolve(found);
    }
    attempt();
  });
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
