import { unmetNeeds, type Needs, type Skills } from '../needs.ts';
import { quantaIn } from './quanta.ts';
import { staffResource } from './slot.ts';
import type { BookablePerson, BookingWorld, SlotQuestion } from './world.ts';

/** Somebody who talks, and who interprets for them where they need it. */
interface Team {
  readonly person: BookablePerson;
  readonly interpreter: BookablePerson | null;
}

/** Whoever of a desk can talk to somebody with these needs, alone or with an interpreter. */
export function teamsOf(
  world: BookingWorld,
  { needs, staffId }: Pick<SlotQuestion, 'needs' | 'staffId'>,
  deskId: string,
): readonly Team[] {
  return world
    .peopleOf(deskId)
    .filter(({ id }) => staffId === null || id === staffId)
    .flatMap((person): readonly Team[] => {
      if (unmetNeeds(needs, person.skills) === 0) return [{ person, interpreter: null }];
      return world
        .interpreters()
        .filter(({ id, skills }) => id !== person.id && isMetBy(needs, person.skills, skills))
        .map((interpreter) => ({ person, interpreter }));
    });
}

/** Who of several is booked, by rule (BK13); `null` for nobody. */
export function bestTeam(
  world: BookingWorld,
  needs: Needs,
  teams: readonly Team[],
  day: string,
): Team | null {
  const ranked = teams.map((team) => ({ team, rank: rankOf(world, needs, team, day) }));
  ranked.sort((a, b) => compare(a.rank, b.rank) || (idsOf(a.team) < idsOf(b.team) ? -1 : 1));
  return ranked[0]?.team ?? null;
}

function rankOf(
  world: BookingWorld,
  needs: Needs,
  { person, interpreter }: Team,
  day: string,
): readonly number[] {
  const booked = (id: string): number => quantaIn(world.taken(staffResource(id), day));
  const people = interpreter === null ? [person] : [person, interpreter];
  return [
    people.length,
    people.reduce((sum, { skills }) => sum + unused(needs, skills), 0),
    people.reduce((sum, { id }) => sum + booked(id), 0),
  ];
}

/** Whether two people together meet all needs. */
const isMetBy = (needs: Needs, a: Skills, b: Skills): boolean =>
  unmetNeeds(needs, {
    languages: [...a.languages, ...b.languages],
    supports: [...a.supports, ...b.supports],
  }) === 0;

/** How many skills nobody asks for: who has few of them is booked first, so that the others stay free. */
const unused = ({ language, supports }: Needs, skills: Skills): number =>
  skills.languages.filter((each) => each !== language && each !== 'ja').length +
  skills.supports.filter((each) => !supports.includes(each)).length;

const idsOf = ({ person, interpreter }: Team): string => `${person.id} ${interpreter?.id ?? ''}`;

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [n, each] of a.entries()) {
    const difference = each - (b[n] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
