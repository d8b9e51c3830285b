/** How long a call that nobody answers goes on, and one that was answered counts as under way, in milliseconds. */
export const STAFF_CALL_LASTS_MS = 10 * 60_000;

/** After so long without an answer the kiosk says what else can be done; the ring goes on at the consoles. */
export const STAFF_CALL_PATIENCE_MS = 60_000;

/**
 * 職員を呼ぶ: somebody at a kiosk asks for the staff of its center. It belongs to the kiosk and to no consultation: it
 * neither ends nor disturbs one, and outlives the visit.
 *
 * ```
 *             acknowledge               finish, or 10 minutes
 *  calling ───────────────► acknowledged ───────────────────► done
 *    │ │                       │
 *    │ └────── withdraw ───────┴──► withdrawn
 *    └── 10 minutes ──► expired
 * ```
 */
export type StaffCall = StaffCallFacts &
  (
    | { readonly state: 'calling' }
    | ({ readonly state: 'acknowledged' } & Acknowledged)
    | ({ readonly state: 'done'; readonly endedAt: number } & Acknowledged)
    | { readonly state: 'withdrawn' | 'expired'; readonly endedAt: number }
  );

interface StaffCallFacts {
  readonly id: string;
  readonly kioskId: string;
  readonly centerId: string;
  /** Epoch milliseconds. */
  readonly calledAt: number;
}

interface Acknowledged {
  /** Who of staff goes there. */
  readonly byStaffId: string;
  readonly acknowledgedAt: number;
}

export type StaffCallEvent =
  | { readonly type: 'acknowledge'; readonly staffId: string }
  | { readonly type: 'withdraw' }
  | { readonly type: 'finish' }
  /** Its time is over. */
  | { readonly type: 'expire' };

/** A call that nobody has answered yet. */
export const newStaffCall = (facts: Omit<StaffCallFacts, 'calledAt'>, now: number): StaffCall => ({
  ...facts,
  calledAt: now,
  state: 'calling',
});

/** Whether somebody is still wanted at the kiosk, or on the way. */
export const isStaffCallOpen = (
  call: StaffCall,
): call is Extract<StaffCall, { state: 'calling' | 'acknowledged' }> =>
  call.state === 'calling' || call.state === 'acknowledged';
