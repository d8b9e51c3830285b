import type { ParticipantCandidates } from '@madoguchi/client';
import { isFound } from '@madoguchi/domain';

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
  return staff
    .filter((person) => isFound([wordsOf(person)], wanted))
    .sort((a, b) => ORDER.indexOf(a.activity) - ORDER.indexOf(b.activity));
}
