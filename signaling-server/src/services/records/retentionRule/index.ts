import { RETAINED_KINDS, type RetentionRule, type RetentionRuleEvent } from '@madoguchi/domain';
import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { stepOf, type RecordKind } from '../kind.ts';
import { recordForm } from '../recordForm.ts';

const body: z.ZodType<RetentionRule> = z.object({
  ...{ id: z.enum(RETAINED_KINDS), state: z.literal('set') },
  ...{ years: z.int().positive(), reason: z.string() },
});

/** The rules that an admin has confirmed; of a kind without one nothing is removed by age. */
export class LiveRetentionRules {
  readonly #table: LiveTable<RetentionRule>;

  constructor(table: LiveTable<RetentionRule>) {
    this.#table = table;
  }

  get(kind: string): RetentionRule | null {
    return this.#table.get(kind);
  }

  all(): readonly RetentionRule[] {
    return this.#table.all();
  }

  put(rule: RetentionRule): void {
    this.#table.put(rule, undefined);
  }
}

/** 保存期間 of a kind of record. */
export const retentionRuleKind: RecordKind<RetentionRule, RetentionRuleEvent, LiveRetentionRules> =
  {
    name: 'retentionRule',
    form: recordForm<RetentionRule>('retentionRule', {
      schema: body,
      columns: () => ({ at: 0 }),
      isLive: () => true,
    }),
    indexes: [],
    openStore: (table) => new LiveRetentionRules(table),
    open: (store) => store.all(),

    retention: { sensitivity: 'internal', keptDays: null },
    notThere: 'NOT_FOUND',
    outOfReach: () => 'NOT_ALLOWED',
    placeOf: () => ({
      ...{ kioskId: '', centerId: '', deskIds: [], staffIds: [], participantIds: [] },
      ...{ branchIds: [], closed: false },
    }),
    titleOf: (_stores, { id }) => id,

    transition: (rule, { years, reason }) =>
      stepOf({ ok: true, value: { ...rule, years, reason } }),
    terms: () => [],
    save: (store, { after }) => store.put(after),
    audit: ({ before, after }) => ({
      fact: {
        action: 'retention.ruleSet',
        record: { kind: 'retention', id: after.id },
        details: {
          ...(before !== null && { 'years.before': before.years }),
          'years.after': after.years,
          reason: after.reason,
        },
      },
      isAct: true,
    }),
    concern: () => undefined,
  };
