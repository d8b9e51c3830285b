import type { ServerProcess } from '../../../tests/support/server/serverProcess.ts';

const ASK_EVERY_MS = 5;

/** Starts a server that was ended and tells how many milliseconds it takes until it calls itself ready. */
export async function readiness(server: ServerProcess): Promise<number> {
  const began = performance.now();
  const starting = server.start();
  const [readyMs] = await Promise.all([untilReady(server.origin, began), starting]);
  return readyMs;
}

async function untilReady(origin: string, began: number): Promise<number> {
  for (;;) {
    const isReady = await fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return performance.now() - began;
    if (performance.now() - began > 90_000) throw new Error('the server does not become ready');
    await new Promise((resolve) => {
      setTimeout(resolve, ASK_EVERY_MS);
    });
  }
}
