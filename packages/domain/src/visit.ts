/**
 * The screens of a kiosk before and after a consultation has a record.
 *
 * ```
 *          start            pick              confirm                     over
 *  idle ─────────► choosing ─────► confirming ────────► consulting ─────────────► thanks
 *    ▲                │  ▲  back        │                  │ cancelled, dropped      │
 *    └── leave ───────┘  └──────────────┘                  ▼                         │
 *    ▲                                                  farewell ──── done ──────────┤
 *    └──────────────────────────────── done (everything is wiped) ───────────────────┘
 * ```
 */
export type Visit =
  | { readonly screen: 'idle' }
  | { readonly screen: 'choosing' }
  | { readonly screen: 'confirming'; readonly topicId: string }
  | { readonly screen: 'consulting'; readonly consultationId: string }
  | { readonly screen: 'thanks' }
  | { readonly screen: 'farewell'; readonly because: FarewellReason };

/** Why a visit ended without a call: the resident took it back, or the connection was lost. */
export const FAREWELL_REASONS = ['cancelled', 'dropped'] as const;
export type FarewellReason = (typeof FAREWELL_REASONS)[number];

export type VisitEvent =
  | { readonly type: 'start' }
  | { readonly type: 'pick'; topicId: string }
  | { readonly type: 'back' }
  | { readonly type: 'leave' }
  /** The server has a consultation for this kiosk (after confirming, or after a reload). */
  | { readonly type: 'consulting'; consultationId: string }
  /** The server has none any more, and this is how the last one ended. */
  | { readonly type: 'over'; how: 'talked' | FarewellReason }
  | { readonly type: 'done' };

export const IDLE: Visit = { screen: 'idle' };

/** Moves between screens; an event that does not fit the screen changes nothing. */
export function visit(v: Visit, event: VisitEvent): Visit {
  switch (event.type) {
    case 'start':
      return v.screen === 'idle' ? { screen: 'choosing' } : v;
    case 'pick':
      return v.screen === 'choosing' ? { screen: 'confirming', topicId: event.topicId } : v;
    case 'back':
      if (v.screen === 'confirming') return { screen: 'choosing' };
      return v.screen === 'choosing' ? IDLE : v;
    case 'leave':
      return v.screen === 'choosing' || v.screen === 'confirming' ? IDLE : v;
    case 'consulting':
      return { screen: 'consulting', consultationId: event.consultationId };
    case 'over':
      return v.screen === 'consulting' ? afterwards(event.how) : v;
    case 'done':
      return v.screen === 'thanks' || v.screen === 'farewell' ? IDLE : v;
  }
}

function afterwards(how: 'talked' | FarewellReason): Visit {
  return how === 'talked' ? { screen: 'thanks' } : { screen: 'farewell', because: how };
}
