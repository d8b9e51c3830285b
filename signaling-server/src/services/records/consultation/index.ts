import { discardLoose } from '../attachment/follow.ts';
import { keepCardsInStep } from '../../handoffs/transferCards.ts';
import { followBooking } from '../booking/index.ts';
import { endPassings } from '../passing/follow.ts';
import { followProcedures } from '../procedure/follow.ts';
import { followDraft } from '../draft/follow.ts';
import { consultationKind as kind } from './kind.ts';
import { endHandset } from '../handset/index.ts';
import { endAtKiosk } from '../summary/index.ts';
import { openSurvey } from '../surveyTurn/index.ts';
import { countTraining } from '../training/index.ts';
import { countVisit } from '../visitTally/index.ts';
import { endSessionsOfGuests } from './endedGuests.ts';

/**
 * 相談, with what follows from a change: guests who are no longer part of it, cards that go with it, its draft, pages that
 * wait for a card, procedures that are open in it, what its resident was asked, what they read of it, the phone that they took
 * along, that they may say how it was, that it is counted, who has practised, and the booking for which it was opened.
 */
export const consultationKind: typeof kind = {
  ...kind,
  follow(unit, change) {
    endSessionsOfGuests(unit.stores, change);
    keepCardsInStep(unit, change);
    followDraft(unit, change);
    discardLoose(unit, change);
    followProcedures(unit, change);
    endPassings(unit, change);
    endAtKiosk(unit, change);
    endHandset(unit, change);
    openSurvey(unit, change);
    countVisit(unit, change);
    countTraining(unit, change);
    followBooking(unit, change);
  },
};
