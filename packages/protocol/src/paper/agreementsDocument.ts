import type { LiveDocument, Seat } from '@madoguchi/domain';
import { PAGE_LIMITS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, label, text } from '../primitives.ts';
import { seat } from '../views/shared.ts';

/**
 * How far it is with one question:
 *
 * ```
 *  asked ── agree ──► agreed ── attached ──► attached
 *    ├──── decline ─► declined
 *    └──── withdraw ► withdrawn                   └── removed ► removed
 * ```
 */
const ANSWERS = ['asked', 'agreed', 'declined', 'withdrawn'] as const;
export const AGREEMENT_STATES = [...ANSWERS, 'attached', 'removed'] as const;

const question = {
  id,
  /** The page whose picture, with what is drawn on it, would go with the card. */
  pageId: id,
  /** The desk that the card goes to. */
  toDeskId: id,
};

const asked = z.strictObject({
  ...question,
  /** What the desk is called, for the resident who is asked. */
  deskName: label,
  by: seat,
  state: z.enum(AGREEMENT_STATES),
});
export type AskedAgreement = z.infer<typeof asked>;

const state = z.strictObject({ asked: z.array(asked).max(PAGE_LIMITS.pictures) });
export type AgreementsState = z.infer<typeof state>;

const operation = z.discriminatedUnion('type', [
  /** Staff ask whether a page may go with the card to a desk. */
  z.strictObject({ type: z.literal('ask'), ...question, deskName: text(TEXTS.unitName) }),
  z.strictObject({ type: z.literal('agree'), id }),
  z.strictObject({ type: z.literal('decline'), id }),
  z.strictObject({ type: z.literal('withdraw'), id }),
  /** The page is stored with the card (`attachment.add` was answered). */
  z.strictObject({ type: z.literal('attached'), id }),
  /** It was taken away again, before its card was sent (`attachment.remove` was answered). */
  z.strictObject({ type: z.literal('removed'), id }),
]);
export type AgreementsOperation = z.infer<typeof operation>;

/**
 * Whether a page may go with a handoff card: staff ask, the resident says yes or no with one tap, at the kiosk alone.
 * Without a yes the server attaches nothing (`NOT_AGREED`); that there was one it records with the attachment.
 */
export const agreementsDocument: LiveDocument<AgreementsState, AgreementsOperation> = {
  name: 'agreements',
  operation,
  state,
  empty: () => ({ asked: [] }),
  apply(before, given, by) {
    switch (given.type) {
      case 'ask': {
        const { type: _, ...rest } = given;
        const isNew = before.asked.every((each) => each.id !== given.id);
        if (!isStaff(by) || !isNew || before.asked.length >= PAGE_LIMITS.pictures) return before;
        return { asked: [...before.asked, { ...rest, by, state: 'asked' }] };
      }
      case 'agree':
        return isKiosk(by) ? moved(before, given.id, 'asked', 'agreed') : before;
      case 'decline':
        return isKiosk(by) ? moved(before, given.id, 'asked', 'declined') : before;
      case 'withdraw':
        return isStaff(by) ? moved(before, given.id, 'asked', 'withdrawn') : before;
      case 'attached':
        return isStaff(by) ? moved(before, given.id, 'agreed', 'attached') : before;
      case 'removed':
        return isStaff(by) ? moved(before, given.id, 'attached', 'removed') : before;
    }
  },
};

const moved = (
  { asked: all }: AgreementsState,
  which: string,
  from: AskedAgreement['state'],
  to: AskedAgreement['state'],
): AgreementsState => ({
  asked: all.map((each) =>
    each.id === which && each.state === from ? { ...each, state: to } : each,
  ),
});

const isStaff = (by: Seat): boolean => by.startsWith('staff:');
const isKiosk = (by: Seat): boolean => by === 'kiosk';
