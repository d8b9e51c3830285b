import type { Organisation, Person } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { usePlaceWords } from '../../app/usePlaceWords.ts';
import { useWords } from '../../specialist/useWords.ts';
import { useTimes } from '../parts/useTimes.ts';
import { factorsOf, isLocked, standingOf } from './personView.ts';
import { placeNames } from './places.ts';
import { FOREIGN_LANGUAGES } from './personDraft.ts';

/** The facts of a person in words, in the language of the screen. */
export function usePersonWords(organisation: Organisation, now: number) {
  const { t } = useText();
  const { text } = useWords();
  const { day, clock } = useTimes();
  const placeWords = usePlaceWords();
  const places = (person: Person): string[] =>
    person.role === 'admin'
      ? [placeWords.ward]
      : placeNames(person, organisation, { text, center: placeWords.center });
  return {
    role: (person: Person) => t(`console:roles.${person.role}`),
    places,
    /** The first place and how many more there are. */
    scope: (person: Person): string => placeWords.short(places(person)),
    /** 地区担当 in the order of the ward; empty for none. */
    districts: ({ districtIds }: Person): string =>
      organisation.centers
        .filter(({ id }) => districtIds.includes(id))
        .map(({ district }) => district)
        .join('、'),
    /** Ways of talking and languages; empty for none. */
    skills({ skills }: Person): string {
      const languages = FOREIGN_LANGUAGES.filter((each) => skills.languages.includes(each));
      return [
        ...skills.supports.map((support) => t(`console:needs.supports.${support}`)),
        ...languages.map((language) => t(`console:needs.languages.${language}`)),
      ].join('、');
    },
    /** The state, and a lock behind it where there is one. */
    states(person: Person): string[] {
      const standing = standingOf(person, now);
      const until = person.invitationEndsAt;
      const state =
        standing === 'invited' && until !== null
          ? t('adminPeople:states.invitedUntil', { time: day(until) })
          : t(`adminPeople:states.${standing}`);
      if (person.lockedUntil === null || !isLocked(person, now)) return [state];
      return [state, t('adminPeople:states.locked', { time: clock(person.lockedUntil) })];
    },
    factors: (person: Person) =>
      t(`adminPeople:factors.${factorsOf(person)}`, { count: person.passkeys }),
    signedIn: ({ sessions: { length } }: Person) =>
      length === 0
        ? t('adminPeople:signedIn.nowhere')
        : t('adminPeople:signedIn.places', { count: length }),
  };
}

export type PersonWords = ReturnType<typeof usePersonWords>;
