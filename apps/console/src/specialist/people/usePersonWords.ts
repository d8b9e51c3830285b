import type { Seat } from '@madoguchi/domain';
import type { PresentPerson } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import type { ServingView } from '../situation.ts';
import { numberOf, participantAt } from './sameNames.ts';

type Asked = ServingView['participants'][number];

/** The names of the people in a call; the resident is never named. */
export function usePersonWords() {
  const { t } = useText();
  /** The name of an invited person, with a number where two have the same. */
  const nameOf = (asked: Asked, participants: readonly Asked[]) => {
    const number = numberOf(participants, asked.participantId);
    return number === null
      ? asked.name
      : t('console:people.nth', { name: asked.name, number: String(number) });
  };
  const askedName = (asked: Asked, participants: readonly Asked[]) =>
    t('console:people.named', {
      name: nameOf(asked, participants),
      kind: t(`console:people.kinds.${asked.kind}`),
    });
  const personName = (person: PresentPerson, participants: readonly Asked[]) => {
    if (person.kind === 'resident') return t('console:people.kinds.resident');
    const asked = participantAt(person, participants);
    if (asked) return askedName(asked, participants);
    const kind = t(`console:people.kinds.${person.kind}`);
    return t('console:people.named', { name: person.name, kind });
  };
  return {
    personName,
    askedName,
    nameOf,
    /** The name of the participant in the seat. */
    partyName(seat: Seat, current: Pick<ServingView, 'present' | 'participants'>): string {
      const { present, participants } = current;
      const person = present.find((each) => each.seat === seat);
      return person ? personName(person, participants) : t('console:call.remote');
    },
  };
}
