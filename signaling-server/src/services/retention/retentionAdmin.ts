import {
  AppError,
  fiscalYearOf,
  formatTicket,
  instantOfMinute,
  localDay,
  PROPOSED_RULES,
  RETAINED_KINDS,
  type Consultation,
  type RetentionHold,
} from '@madoguchi/domain';
import type { RetentionOverview, RouteBody } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { Asker } from '../access/access.ts';
import { withTicket } from '../audit/ticketSearch.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { consultationKind } from '../records/consultation/index.ts';
import { findRecord } from '../records/find.ts';
import { retentionHoldKind } from '../records/retentionHold/index.ts';
import { retentionRuleKind } from '../records/retentionRule/index.ts';
import type { Eraser } from './eraser.ts';
import { KeptCount } from './keptCount.ts';
import { runsOf } from './runs.ts';

/** 保存と削除: for how long records are kept, and what is kept from going. */
export class RetentionAdmin {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #runner: UnitRunner;
  readonly #eraser: Eraser;
  readonly #timeZone: string;
  /** What is over today and at the turn of the fiscal year. */
  readonly #counts = new KeptCount<Awaited<ReturnType<Eraser['counted']>>>();

  constructor(parts: {
    readonly db: Database;
    readonly clock: Clock;
    readonly runner: UnitRunner;
    readonly eraser: Eraser;
    readonly timeZone: string;
  }) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#runner = parts.runner;
    this.#eraser = parts.eraser;
    this.#timeZone = parts.timeZone;
  }

  async overview(): Promise<RetentionOverview> {
    const now = this.#clock.now();
    const today = localDay(now, this.#timeZone);
    const nextDay = `${String(fiscalYearOf(today) + 1)}-04-01`;
    const rules = this.#rules();
    const [holds, runs] = [await this.#holds(), await runsOf(this.#db, this.#timeZone)];
    const years = Object.fromEntries(rules.map((rule) => [rule.kind, rule.years]));
    const ats = [now, instantOfMinute(nextDay, 0, this.#timeZone)];
    const held = holds.map(({ holdId }) => holdId);
    const counts = await this.#counts.of(JSON.stringify([today, years, held, runs]), (goesOn) =>
      this.#eraser.counted(years, ats, goesOn),
    );
    const [dueNow, dueNext] = counts ?? [];
    return {
      rules: rules.map((rule) => ({
        ...rule,
        dueNow: dueNow?.[rule.kind] ?? null,
        dueNext: dueNext?.[rule.kind] ?? null,
      })),
      ...{ nextDay, holds, runs },
      isPurging: this.#db.read(({ settings }) => settings.get('toPurge')) === 'yes',
    };
  }

  /** Confirms the rule of a kind; what is so already is no change. */
  async set(
    { kind, years, reason }: RouteBody<'setRetention'>,
    caller: Asker,
  ): Promise<RetentionOverview> {
    await this.#runner.run((unit) => {
      const known = unit.stores.records(retentionRuleKind).get(kind);
      if (known === null) unit.create(retentionRuleKind, { id: kind, state: 'set', years, reason });
      else if (known.years !== years || known.reason !== reason) {
        unit.act(retentionRuleKind, kind, { type: 'set', years, reason });
      }
    }, caller);
    return this.overview();
  }

  /**
   * Holds the consultation with this ticket. Refuses with `CONSULTATION_NOT_FOUND` where there is none, `WRONG_STATE` one
   * that is held already, and `BAD_REQUEST` a last day that is over.
   */
  async hold(asked: RouteBody<'holdRecord'>, caller: Asker): Promise<RetentionOverview> {
    const { reason, untilDay, ...ticket } = asked;
    const [c] = await withTicket(this.#db, ticket);
    if (c === undefined) throw new AppError('CONSULTATION_NOT_FOUND');
    const now = this.#clock.now();
    if (untilDay !== null && untilDay < localDay(now, this.#timeZone)) {
      throw new AppError('BAD_REQUEST');
    }
    const { actor } = caller;
    const placedBy = actor.kind === 'staff' ? actor.staffId : '';
    const hold: RetentionHold = {
      ...{ id: newId(), state: 'held', consultationId: c.id, reason, untilDay },
      ...{ placedBy, placedAt: now },
    };
    await this.#runner.run((unit) => {
      if (unit.stores.records(retentionHoldKind).of(c.id) !== null)
        throw new AppError('WRONG_STATE');
      unit.create(retentionHoldKind, hold);
    }, caller);
    return this.overview();
  }

  /** Refuses with `NOT_FOUND` and `WRONG_STATE`. */
  async lift(holdId: string, caller: Asker): Promise<RetentionOverview> {
    const { actor } = caller;
    const staffId = actor.kind === 'staff' ? actor.staffId : '';
    await this.#runner.run((unit) => {
      unit.act(retentionHoldKind, holdId, { type: 'lift', staffId });
    }, caller);
    return this.overview();
  }

  #rules() {
    return this.#db.read((stores) =>
      RETAINED_KINDS.toReversed().map((kind) => {
        const rule = stores.records(retentionRuleKind).get(kind);
        const { years, reason } = rule ?? PROPOSED_RULES[kind];
        return { kind, years, reason, isConfirmed: rule !== null };
      }),
    );
  }

  async #holds(): Promise<RetentionOverview['holds']> {
    const held = this.#db.read((stores) => stores.records(retentionHoldKind).open());
    const found: RetentionOverview['holds'] = [];
    for (const hold of held.toSorted((a, b) => b.placedAt - a.placedAt)) {
      const c = await findRecord(this.#db, consultationKind, hold.consultationId);
      if (c !== null) found.push(this.#shown(hold, c));
    }
    return found;
  }

  #shown({ id: holdId, ...hold }: RetentionHold, { ticket }: Consultation) {
    const { consultationId, reason, untilDay, placedBy, placedAt } = hold;
    const placedByName = this.#db.read(({ staff }) => staff.get(placedBy)?.displayName ?? placedBy);
    return {
      ...{ holdId, consultationId, reason, untilDay, placedByName, placedAt },
      ...{ ticket: formatTicket(ticket), day: ticket.day },
    };
  }
}
