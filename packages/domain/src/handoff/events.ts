import type { KeptTexts } from '../passing/agreed.ts';
import type { HandoffCard } from './card.ts';
import type { HandoffReturnReason } from './state.ts';

/** Somebody who acts, and the desks that they serve at that moment. */
export interface HandoffActor {
  readonly staffId: string;
  readonly deskIds: readonly string[];
}

/** Everything that can happen to a card after it was sent. */
export type HandoffEvent = HandoffAct | HandoffConsequence;

/** What somebody does; whoever is named did it. */
export type HandoffAct =
  | { readonly type: 'accept'; readonly staffId: string }
  | { readonly type: 'return'; readonly staffId: string; readonly reason: HandoffReturnReason }
  /** What is being corrected is kept; nothing is sent, and it may say nothing yet. */
  | ({ readonly type: 'correct'; readonly card: HandoffCard } & HandoffActor)
  /** The card is corrected and sent again, perhaps elsewhere; whoever does it is its sender now. */
  | ({
      readonly type: 'sendAgain';
      readonly card: HandoffCard;
      readonly kept: KeptTexts;
      readonly procedureIds: readonly string[];
    } & HandoffActor)
  | ({ readonly type: 'settle' } & HandoffActor);

/** What follows from something else, or from nobody having done anything: it is nobody's act. */
export type HandoffConsequence =
  /** Whoever had accepted it cannot settle it any more: it is at its desk as before. */
  | { readonly type: 'release'; readonly staffId: string }
  /** Whoever had accepted it with a resident stayed away: it goes on to who takes their place. */
  | { readonly type: 'passOn' }
  /** Nobody has to do anything for it any more: its resident has gone on without it. */
  | { readonly type: 'withdraw' }
  | { readonly type: 'remind' }
  | { readonly type: 'escalate' };
