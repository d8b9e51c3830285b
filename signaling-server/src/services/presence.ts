import type { AwayReason } from '@madoguchi/domain';
import type { Audience } from '../ports/audience.ts';
import type { Clock } from '../ports/clock.ts';
import type { Database } from '../ports/store.ts';
import type { Dispatcher } from './dispatcher.ts';

/** What a specialist says of themselves. */
export type PresenceChoice =
  { readonly state: 'available' } | { readonly state: 'away'; readonly reason: AwayReason };

/** Lets specialists say whether they can be rung, and rings them if somebody waits. */
export class PresenceService {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #dispatcher: Dispatcher;
  readonly #audience: Audience;

  constructor(db: Database, clock: Clock, dispatcher: Dispatcher, audience: Audience) {
    this.#db = db;
    this.#clock = clock;
    this.#dispatcher = dispatcher;
    this.#audience = audience;
  }

  /** Changes the presence durably; being available again counts as idle from now. */
  async set(staffId: string, choice: PresenceChoice): Promise<void> {
    const since = this.#clock.now();
    await this.#db.write(({ staff }) => {
      if (staff.presence(staffId).state === choice.state && choice.state === 'available') return;
      staff.setPresence(staffId, { ...choice, since });
    });
    await this.refresh(staffId);
  }

  /** Rings this specialist if somebody waits, and shows their colleagues what they do now. */
  async refresh(staffId: string): Promise<void> {
    const deskIds = this.#db.read(({ staff }) => staff.get(staffId)?.deskIds ?? []);
    await this.#dispatcher.dispatch(deskIds);
    const watching = this.#db.read(({ staff }) =>
      staff.all().filter((s) => s.id === staffId || s.deskIds.some((d) => deskIds.includes(d))),
    );
    for (const s of watching) this.#audience.staffChanged(s.id);
  }
}
