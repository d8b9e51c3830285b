import { STAFF_CALL_LASTS_MS, STAFF_CALL_PATIENCE_MS } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { z } from 'zod';

/*
 * 職員を呼ぶ works without a server, too. What the resident wants is kept by the page, over a reload as well, until the
 * server has it; what the server knows is in its view.
 */

const wish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nothing') }),
  /** Wanted since then (epoch milliseconds), and not at the server yet. */
  z.strictObject({ kind: z.literal('call'), since: z.int() }),
  /** The server has answered; its view has to show it yet. */
  z.strictObject({ kind: z.literal('made'), since: z.int(), callId: z.string() }),
  /** Not wanted any more; `null` while it is not known under which id the server has it, if it does. */
  z.strictObject({ kind: z.literal('withdraw'), callId: z.string().nullable() }),
  z.strictObject({ kind: z.literal('refused') }),
]);

/** What a resident wants of the staff, as far as the server does not know it. */
export type Wish = z.infer<typeof wish>;

export const NOTHING: Wish = { kind: 'nothing' };

/** What was kept over a reload; anything unreadable is nothing. A refusal is told once. */
export function parseWish(stored: string | null): Wish {
  if (stored === null) return NOTHING;
  try {
    const kept = wish.parse(JSON.parse(stored));
    return kept.kind === 'refused' ? NOTHING : kept;
  } catch {
    return NOTHING;
  }
}

/** The call that the server knows, and whether the server can be asked. */
export interface AtServer {
  readonly isUp: boolean;
  readonly call: KioskView['staffCall'];
}

/** What is to be done about a wish now: to be asked of the server, or to be forgotten. */
export type Due = 'make' | 'withdraw' | 'forget' | 'nothing';

export function due(wished: Wish, { isUp, call }: AtServer, now: number): Due {
  if (wished.kind === 'call' || wished.kind === 'made') {
    // Nobody comes back after so long; a clock that was set back makes a wish of the future.
    if (Math.abs(now - wished.since) >= STAFF_CALL_LASTS_MS) return 'forget';
  }
  if (!isUp) return 'nothing';
  switch (wished.kind) {
    case 'call':
      return call === null ? 'make' : 'forget';
    case 'made':
      return call === null ? 'nothing' : 'forget';
    case 'withdraw':
      return call === null && wished.callId === null ? 'forget' : 'withdraw';
    case 'nothing':
    case 'refused':
      return 'nothing';
  }
}

/** The wish after the server has taken the call: it may have been withdrawn meanwhile. */
export function taken(wished: Wish, callId: string, now: number): Wish {
  switch (wished.kind) {
    case 'call':
      return { kind: 'made', since: now, callId };
    case 'withdraw':
      return { kind: 'withdraw', callId };
    case 'made':
    case 'nothing':
    case 'refused':
      return wished;
  }
}

/**
 * What the resident is told: that the staff are called, that nobody has answered for a while, that somebody comes; or,
 * where nobody can hear it, the call itself in large letters.
 */
export type ShownCall = 'none' | 'calling' | 'slow' | 'coming' | 'aloud' | 'refused';

export function shownCall(wished: Wish, { isUp, call }: AtServer, now: number): ShownCall {
  switch (wished.kind) {
    case 'withdraw':
      return 'none';
    case 'refused':
      return 'refused';
    case 'call':
      return isUp ? 'calling' : 'aloud';
    case 'made':
      return 'calling';
    case 'nothing':
      break;
  }
  if (call === null) return 'none';
  if (call.state === 'acknowledged') return 'coming';
  if (!isUp) return 'aloud';
  return now - call.calledAt >= STAFF_CALL_PATIENCE_MS ? 'slow' : 'calling';
}
