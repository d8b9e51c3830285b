import { attachToCard } from '../attachment/follow.ts';
import { consultationKind } from '../consultation/kind.ts';
import { handoffKind as kind } from './kind.ts';

/** 引継ぎカード, with what follows from a change: what goes with it, and that a consultation closes with the last of its cards. */
export const handoffKind: typeof kind = {
  ...kind,
  follow(unit, change) {
    const { after, event } = change;
    attachToCard(unit, change);
    if (event === null || after.state !== 'settled' || after.purpose !== 'followUp') return;
    unit.act(consultationKind, after.consultationId, {
      type: 'handoffSettled',
      handoffId: after.id,
    });
  },
};
