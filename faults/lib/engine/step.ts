import type { Consultation, Offer, StaffMember } from '@madoguchi/domain';
import type { ClientEventName, EventData } from '@madoguchi/protocol';
import { card, SLOT } from '../validData.ts';
import type { Sight } from './sight.ts';

/** Something that somebody does at a button, and the row that it leaves. */
export interface Step {
  readonly event: ClientEventName;
  /** Without the id of the press. */
  readonly data: object;
  /** `null` for what leaves no row in the history of a consultation. */
  readonly type: string | null;
  /** `null` where the answer tells which consultation it is. */
  readonly consultationId: string | null;
}

type Dice = (below: number) => number;

/** Who is there, how things stand, and how somebody makes up their mind. */
export interface Around {
  readonly sight: Sight;
  readonly people: readonly Pick<StaffMember, 'id' | 'deskIds'>[];
  readonly dice: Dice;
  /** At the end of a day: nobody begins anything, and everybody finishes. */
  readonly isClosing: boolean;
}

/** A press of this button. */
export function step<N extends ClientEventName>(
  event: N,
  data: Omit<EventData<N>, 'commandId'>,
  type: string | null,
): Step {
  const consultationId = 'consultationId' in data ? String(data.consultationId) : null;
  return { event, data, type, consultationId };
}

/** Due on a day that a driven clock does not reach. */
export const cardTo = (deskId: string) => ({ ...card(deskId), dueDay: '2099-12-31' });

/** A wish for that day. */
export const WISH = { ...SLOT, wish: { ...SLOT.wish, day: '2099-12-31' } };

/** Whoever is being rung for it. */
export function offersIn(c: Consultation): readonly Offer[] {
  if (c.state === 'offered') return c.offers;
  return c.state === 'transferring' && c.stage.kind === 'ringing' ? c.stage.offers : [];
}
