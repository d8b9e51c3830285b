import type { ParticipantCandidates } from '@madoguchi/client';

export type CandidateStaff = ParticipantCandidates['staff'][number];

/** Whether a person has a connected console and can be asked. */
export const canBeAsked = ({ activity }: CandidateStaff): boolean => activity !== 'offline';

const ORDER: readonly CandidateStaff['activity'][] = [
  'available',
  'away',
  'ringing',
  'wrapUp',
  'serving',
  'offline',
];

/** The staff whose name, desk or kind contains the query, free ones first. */
export function listedStaff(
  staff: readonly CandidateStaff[],
  wanted: string,
  wordsOf: (person: CandidateStaff) => string,
): CandidateStaff[] {
  const words = wanted.trim().split(/[\s　]+/u);
  return staff
    .filter((person) => words.every((word) => wordsOf(person).includes(word)))
    .sort((a, b) => ORDER.indexOf(a.activity) - ORDER.indexOf(b.activity));
}
