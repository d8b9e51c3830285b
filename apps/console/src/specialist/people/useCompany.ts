import type { Seat } from '@madoguchi/domain';
import { companyOf, peopleQuestion, useOpenDocument } from '@madoguchi/paper';
import { roomPeopleDocument, type RoomPeople } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { keepCompany } from './lastCompany.ts';

/** Who is in the room at each end, and the words for it. */
export function useCompany(mySeat: Seat) {
  const { t } = useText();
  const { model } = useActions();
  const { state, edit } = useOpenDocument(model.document(roomPeopleDocument));
  return {
    /** Whether I am asked who is with me. */
    question: peopleQuestion(state, mySeat),
    /** What is said of a room, in words; `null` while nothing is. */
    wordsOf(seat: Seat): string | null {
      const company = companyOf(state, seat);
      if (company === null) return null;
      if (company.length === 0) return t('console:company.alone');
      const who = company.map((each) => t(`console:company.who.${each}`)).join('・');
      return t('console:company.with', { who });
    },
    /** Whether it is being asked again at a seat. */
    isAskedAgain: (seat: Seat) => state?.said[seat]?.again === true,
    say(people: RoomPeople) {
      keepCompany(people);
      edit({ type: 'say', people: [people] });
    },
    /** Somebody came or went at a seat: whoever sits there is asked again. */
    askAgain: (seat: Seat) => edit({ type: 'askAgain', seat }),
  };
}
