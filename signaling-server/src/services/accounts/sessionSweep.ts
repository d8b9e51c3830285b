import type { Accounts } from '../../ports/accounts.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { RightsChanges } from '../access/rightsChanges.ts';
import type { SessionLog } from './sessionLog.ts';

const EVERY_MS = 15_000;

/** Ends the sessions that have reached a limit, also those of screens that nobody touches. */
export function sweepSessions(parts: {
  readonly accounts: Pick<Accounts, 'endExpired'>;
  readonly clock: Clock;
  readonly rights: RightsChanges;
  readonly sessionLog: SessionLog;
  readonly log: Logger;
}): () => void {
  const { accounts, clock, rights, sessionLog, log } = parts;
  let callOff = (): void => undefined;
  const sweep = async (): Promise<void> => {
    for (const { staffId, sessionId, code } of await accounts.endExpired()) {
      rights.tell({ type: 'sessionsEnded', staffId, sessionId, code });
      await sessionLog.expired(staffId, sessionId, code === 'SESSION_IDLE' ? 'idle' : 'limit');
    }
  };
  const again = (): void => {
    callOff = clock.after(EVERY_MS, () => {
      again();
      sweep().catch((error: unknown) => {
        log.error({ err: error }, 'sessions could not be swept');
      });
    });
  };
  again();
  return () => {
    callOff();
  };
}
