import { assertNever, ok, refuse, type Result } from '../errors.ts';
import type { TermsOf } from '../terms.ts';
import type { KioskFault } from './faults.ts';

/**
 * 異常の知らせ: a fault of a kiosk that has lasted longer than its time, told once.
 *
 * ```
 *            see            silence, with a reason
 *   raised ───────► seen ──────────────┐
 *     │ ▲                              ▼
 *     │ └───── its time is over ──── silenced
 *     └─ silence ─────────────────────►│
 *   any of them ── clear, after a stretch of health ──► cleared
 * ```
 */
export type Alert = AlertFacts &
  (
    | { readonly state: 'raised' }
    | { readonly state: 'seen'; readonly byStaffId: string; readonly seenAt: number }
    | {
        readonly state: 'silenced';
        readonly byStaffId: string;
        readonly reason: string;
        /** Epoch milliseconds. */
        readonly until: number;
      }
    | { readonly state: 'cleared'; readonly clearedAt: number }
  );

interface AlertFacts {
  readonly id: string;
  readonly kioskId: string;
  readonly centerId: string;
  readonly fault: KioskFault;
  /** Epoch milliseconds. */
  readonly raisedAt: number;
}

export type AlertEvent =
  | { readonly type: 'see'; readonly staffId: string }
  | {
      readonly type: 'silence';
      readonly staffId: string;
      readonly reason: string;
      readonly until: number;
    }
  /** The silence is over, and the fault is not. */
  | { readonly type: 'wake' }
  | { readonly type: 'clear' };

/** For how many hours an alert can be silenced. */
export const SILENCE_HOURS = [4, 24, 168] as const;
export type SilenceHours = (typeof SILENCE_HOURS)[number];

/** The one rule by which an alert changes. Refuses with `WRONG_STATE` one that is cleared. */
export function alertTransition(alert: Alert, event: AlertEvent, now: number): Result<Alert> {
  if (alert.state === 'cleared') return event.type === 'clear' ? ok(alert) : refuse('WRONG_STATE');
  const { id, kioskId, centerId, fault, raisedAt } = alert;
  const facts: AlertFacts = { id, kioskId, centerId, fault, raisedAt };
  switch (event.type) {
    case 'see':
      // Whoever was first has seen it; a silence says more than a look.
      if (alert.state !== 'raised') return ok(alert);
      return ok({ ...facts, state: 'seen', byStaffId: event.staffId, seenAt: now });
    case 'silence': {
      const { staffId: byStaffId, reason, until } = event;
      return ok({ ...facts, state: 'silenced', byStaffId, reason, until });
    }
    case 'wake':
      return ok(alert.state === 'silenced' ? { ...facts, state: 'raised' } : alert);
    case 'clear':
      return ok({ ...facts, state: 'cleared', clearedAt: now });
    default:
      return assertNever(event);
  }
}

/** A silence ends at its time. */
export const alertTerms: TermsOf<Alert, AlertEvent> = (alert) =>
  alert.state === 'silenced'
    ? [
        {
          key: `wake ${String(alert.until)}`,
          at: alert.until,
          follows: 'calendar',
          event: { type: 'wake' },
        },
      ]
    : [];
