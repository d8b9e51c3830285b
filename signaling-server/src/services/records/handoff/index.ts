import { consultationKind } from '../consultation/kind.ts';
import { handoffKind as kind } from './kind.ts';

/** 引継ぎカード, with what follows from a change: a consultation closes with the last of its cards. */
export const handoffKind: typeof kind = {
  ...kind,
  follow(unit, { after, event }) {
    if (event === null || after.state !== 'settled' || after.purpose !== 'followUp') return;
    unit.act(consultationKind, after.consultationId, {
      type: 'handoffSettled',
      handoffId: after.id,
    });
  },
};
