import type { Seat } from '@madoguchi/domain';
import type { PresentPerson } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import type { ServingView } from '../situation.ts';

/** How the people in a call are called: the resident never by name. */
export function usePersonWords() {
  const { t } = useText();
  const personName = (person: Pick<PresentPerson, 'kind' | 'name'>) =>
    person.kind === 'resident'
      ? t('console:people.kinds.resident')
      : t('console:people.named', {
          name: person.name,
          kind: t(`console:people.kinds.${person.kind}`),
        });
  return {
    personName,
    /** Whose picture comes from a seat. */
    partyName(seat: Seat, { present }: Pick<ServingView, 'present'>): string {
      const person = present.find((each) => each.seat === seat);
      return person ? personName(person) : t('console:call.remote');
    },
  };
}
