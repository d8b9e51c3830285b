import type { RoomPeople } from '@madoguchi/protocol';

/** The answers of a resident; colleagues are for offices. */
export const RESIDENT_ANSWERS = [
  'alone',
  'family',
  'helper',
  'others',
] as const satisfies readonly RoomPeople[];
