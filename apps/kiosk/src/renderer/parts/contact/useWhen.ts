import type { Contact } from '@madoguchi/client';
import { useText } from '../../state/useText.tsx';

/** Says a wish in words: 12月3日(木) 午前. */
export function useWhen(): (wish: Contact['wish']) => string {
  const text = useText();
  return ({ day, part }) => `${text.day(day)} ${text.plain(`ways:part.${part}`)}`;
}
