import { PROPOSED_RULES, RETAINED_KINDS } from '@madoguchi/domain';
import { routes, type RetentionOverview } from '@madoguchi/protocol';

const DAY_MS = 86_400_000;

const COUNTS = { attachment: 3, contact: 6, booking: 12, staffCall: 0, consultation: 0 } as const;

const hold: RetentionOverview['holds'][number] = {
  ...{ holdId: 'hold-1', consultationId: 'c1', ticket: '池尻-012', day: '2021-02-03' },
  ...{ reason: '審査請求の手続き中', untilDay: null, placedByName: '世田谷 担当1' },
  placedAt: Date.now() - 3 * DAY_MS,
};

/** 保存と削除 with a server that keeps what is set; `empty` is a new ward. */
export function fakeRetention(isEmpty: boolean) {
  let known: RetentionOverview = {
    rules: RETAINED_KINDS.toReversed().map((kind) => ({
      ...{ kind, ...PROPOSED_RULES[kind] },
      ...{ isConfirmed: !isEmpty && kind !== 'booking' },
      ...{ dueNow: isEmpty ? 0 : COUNTS[kind], dueNext: isEmpty ? 0 : COUNTS[kind] * 2 + 41 },
    })),
    nextDay: '2027-04-01',
    holds: isEmpty ? [] : [hold],
    runs: isEmpty
      ? []
      : [
          { day: '2026-11-12', counts: [{ kind: 'procedure', rows: 1 }] },
          {
            day: '2026-04-01',
            counts: [
              { kind: 'consultation', rows: 38 },
              { kind: 'attachment', rows: 9 },
              { kind: 'contact', rows: 4 },
            ],
          },
        ],
    isPurging: false,
  };
  return {
    retention: () => known,
    setRetention(body: unknown) {
      const { kind, years, reason } = routes.setRetention.body.parse(body);
      const rules = known.rules.map((rule) =>
        rule.kind === kind ? { ...rule, years, reason, isConfirmed: true } : rule,
      );
      return (known = { ...known, rules });
    },
    holdRecord(body: unknown) {
      const { district, number, day, reason, untilDay } = routes.holdRecord.body.parse(body);
      const ticket = `${district}-${String(number).padStart(3, '0')}`;
      const added = { ...hold, holdId: 'hold-2', ticket, day, reason, untilDay };
      return (known = { ...known, holds: [added, ...known.holds] });
    },
    liftHold(body: unknown) {
      const { holdId } = routes.liftHold.body.parse(body);
      const holds = known.holds.filter((each) => each.holdId !== holdId);
      return (known = { ...known, holds });
    },
  };
}
