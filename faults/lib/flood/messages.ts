import type { TestClient } from '../../../tests/support/server/clients.ts';

const TICK_MS = 10;

/** Sends that many messages a second until it is cut off or the time is over. */
export async function floodByMessages(
  attacker: TestClient,
  perSecond: number,
  until: number,
): Promise<{ readonly sent: number; readonly cutAfterMs: number | null }> {
  const began = performance.now();
  let sent = 0;
  while (attacker.socket.connected && Date.now() < until) {
    const due = Math.round(((performance.now() - began) / 1000) * perSecond);
    for (; sent < due; sent += 1) attacker.socket.emit('kiosk.sync', {}, () => undefined);
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  const cutAfterMs = attacker.socket.connected ? null : performance.now() - began;
  attacker.leave();
  return { sent, cutAfterMs };
}
