import {
  consoleClient,
  enrolKiosk,
  kioskClient,
  TestClient,
} from '../tests/support/server/clients.ts';
import type { KioskDevice } from '../tests/support/server/kioskDevice.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { floodByConnections } from './lib/flood/connections.ts';
import { floodByMessages } from './lib/flood/messages.ts';
import { legitimateWork } from './lib/flood/legitimate.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

const MESSAGES_A_SECOND = 5_000;
const CONNECTIONS_A_SECOND = 200;
const CUT_LIMIT_MS = 2_000;
const ANSWER_LIMIT_MS = 500;

/** Comes back the moment it is let in again, and floods again. */
async function floodByKiosk(origin: string, device: KioskDevice, until: number) {
  const cuts: number[] = [];
  let sent = 0;
  while (Date.now() < until) {
    const attacker = await new TestClient(origin, device).connected().catch(() => null);
    if (attacker === null) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      continue;
    }
    const flooded = await floodByMessages(attacker, MESSAGES_A_SECOND, until);
    sent += flooded.sent;
    if (flooded.cutAfterMs !== null) cuts.push(flooded.cutAfterMs);
  }
  return { sent, cuts };
}

/**
 * For `runs` seconds an enrolled but hostile kiosk sends 5,000 messages a second, and a stranger opens
 * 200 connections a second from an address of its own, while other people go on working.
 */
async function flood(runs: number): Promise<FaultResult> {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const { origin } = server;
  try {
    const hostile = await enrolKiosk(origin, 'kitazawa-1');
    const [kiosk, specialist] = [await kioskClient(origin), await consoleClient(origin)];
    const work = legitimateWork(kiosk, specialist);
    const until = Date.now() + runs * 1_000;
    const [messages, connections] = await Promise.all([
      floodByKiosk(origin, hostile, until),
      floodByConnections(server.port, CONNECTIONS_A_SECOND, until),
    ]);
    progress(`${String(messages.sent)} messages, ${String(connections.tried)} connections`);
    const { done, failed, p95 } = await work.stop();
    kiosk.leave();
    specialist.leave();
    const cutAfter = Math.max(...messages.cuts, connections.cutAfterMs ?? Infinity);
    const notCut = (messages.cuts.length === 0 ? 1 : 0) + (connections.cutAfterMs === null ? 1 : 0);
    const violations = failed + notCut + connections.letIn;
    const figures = {
      ...{ messages: messages.sent, connections: connections.tried, cuts: messages.cuts.length },
      ...{ done, failed, answerP95Ms: Math.round(p95), letIn: connections.letIn },
      cutAfterMaxMs: Math.round(cutAfter),
    };
    const met = violations === 0 && cutAfter <= CUT_LIMIT_MS && p95 <= ANSWER_LIMIT_MS;
    return { fault: 'flood', runs, violations, figures, met };
  } finally {
    await server.stop();
    data.remove();
  }
}

export const fault: Fault = { runs: 60, run: flood };
