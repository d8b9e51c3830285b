import { keptTexts } from '@madoguchi/client';
import { ROOM_PEOPLE, type RoomPeople } from '@madoguchi/protocol';

/** The answers of staff; family is for residents. */
export const STAFF_ANSWERS = [
  'alone',
  'colleague',
  'others',
] as const satisfies readonly RoomPeople[];

const NAME = 'room-people';
const kept = keptTexts('window');

/** What was answered last in this window; it is offered first, and never said by itself. */
export function lastCompany(): RoomPeople | null {
  const text = kept.get(NAME);
  return ROOM_PEOPLE.find((each) => each === text) ?? null;
}

export const keepCompany = (people: RoomPeople): void => kept.set(NAME, people);
