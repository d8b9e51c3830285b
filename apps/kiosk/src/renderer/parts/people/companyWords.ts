import type { RoomPeople } from '@madoguchi/protocol';
import type { Text } from '../../state/useText.tsx';

/** Who is with somebody, in a few words with readings, to become a part of another text. */
export function companyWords(company: readonly RoomPeople[], { raw }: Text): string {
  const people = company.length === 0 ? (['alone'] as const) : company;
  return people.map((each) => raw(`kioskPaper:people.who.${each}`)).join('・');
}
