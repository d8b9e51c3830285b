import type { LocalisedText } from '@madoguchi/domain';
import type { WardBoard } from '@madoguchi/protocol';

/** Milliseconds that a transfer may search for a specialist before it counts as stuck. */
const TRANSFER_PATIENCE_MS = 60_000;

/** One line of what does not go on by itself. */
export type StuckThing =
  | {
      readonly kind: 'unattended';
      readonly deskId: string;
      readonly name: LocalisedText;
      readonly waiting: number;
      readonly since: number;
    }
  | { readonly kind: 'transfers'; readonly ticket: string; readonly since: number }
  | { readonly kind: 'writeUps' | 'overdueCards' | 'lateWishes'; readonly count: number };

/** What is stuck at `now`, residents who wait first. */
export function stuckThings(stuck: WardBoard['stuck'], now: number): readonly StuckThing[] {
  const counted = (['writeUps', 'overdueCards', 'lateWishes'] as const).map((kind) => ({
    kind,
    count: stuck[kind],
  }));
  return [
    ...stuck.unattended.map((desk) => ({ kind: 'unattended', ...desk }) as const),
    ...stuck.transfers
      .filter(({ since }) => now - since >= TRANSFER_PATIENCE_MS)
      .map((transfer) => ({ kind: 'transfers', ...transfer }) as const),
    ...counted.filter(({ count }) => count > 0),
  ];
}
