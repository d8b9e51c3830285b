import type { Caller, KeySettings } from '@madoguchi/domain';
import type { Session } from '@madoguchi/protocol';
import type { OpenSession } from '../../ports/accounts.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { SessionView } from './sessionView.ts';

interface OwnKeysParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly view: SessionView;
}

/** The keys of the console of whoever is signed in. */
export class OwnKeys {
  readonly #parts: OwnKeysParts;

  constructor(parts: OwnKeysParts) {
    this.#parts = parts;
  }

  /** Sets them together with an entry in the audit log. */
  async set(session: OpenSession, keys: KeySettings, caller: Caller): Promise<Session> {
    const { db, clock, view } = this.#parts;
    const { staffId } = session;
    await db.write(({ staff, audit }) => {
      staff.setKeys(staffId, keys);
      const record = { kind: 'staff', id: staffId } as const;
      const details = { what: 'keys' } as const;
      audit.append({ ...caller, action: 'account.changed', record, details }, clock.now());
    });
    return view.of(session);
  }
}
