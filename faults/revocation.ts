import { Admin } from '../tests/support/server/admin.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';
import { withdraw, type Withdrawn } from './lib/withdrawal.ts';

/** Promise of the product: whoever is withdrawn is cut off, sound and picture too, within a second. */
const LIMIT_MS = 1_000;

const KINDS = [
  { whose: 'kiosk', connected: true },
  { whose: 'kiosk', connected: false },
  { whose: 'staff', connected: true },
  { whose: 'staff', connected: false },
] as const;

/**
 * The right of a kiosk, and of a specialist, withdrawn by an admin in the middle of a call, `runs`
 * times each while they are connected and while their connection is cut: connection and media end within a
 * second, nobody is let in again, and the call is over for the one who is left.
 */
async function revocation(runs: number): Promise<FaultResult> {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  try {
    const admin = await Admin.signIn(server.origin);
    const all: Withdrawn[] = [];
    for (let run = 1; run <= runs; run += 1) {
      for (const kind of KINDS) all.push(await withdraw(server.origin, admin, kind));
      if (run % 20 === 0) progress(`${String(run)} of ${String(runs)}`);
    }
    return judge(runs, all);
  } finally {
    await server.stop();
    data.remove();
  }
}

function judge(runs: number, all: readonly Withdrawn[]): FaultResult {
  const count = (is: (one: Withdrawn) => boolean): number => all.filter(is).length;
  const longest = (ms: (one: Withdrawn) => number): number => Math.round(Math.max(...all.map(ms)));
  const broken = {
    readmitted: count((one) => one.readmitted),
    socketsLate: count((one) => one.socketMs > LIMIT_MS),
    mediaLate: count((one) => one.mediaMs > LIMIT_MS),
    callsLeftOpen: count((one) => !one.callEnded),
  };
  const violations = Object.values(broken).reduce((sum, n) => sum + n, 0);
  const figures = {
    withdrawals: all.length,
    ...broken,
    socketMaxMs: longest((one) => one.socketMs),
    mediaMaxMs: longest((one) => one.mediaMs),
  };
  return { fault: 'revocation', runs, violations, figures, met: violations === 0 };
}

export const fault: Fault = { runs: 200, run: revocation };
