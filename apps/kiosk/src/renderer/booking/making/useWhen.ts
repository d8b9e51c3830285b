import { writtenDay } from '@madoguchi/domain';
import type { FreeSlotView } from '@madoguchi/protocol';
import { usePreferences } from '../../state/PreferencesProvider.tsx';
import { clockOf } from '../numberEntry.ts';

/** A time that is booked, with its year as the kiosk's language writes it: 令和8年12月3日(木) 10:00. */
export function useWhen(): (slot: Pick<FreeSlotView, 'day' | 'start'>) => string {
  const { language } = usePreferences().preferences;
  return ({ day, start }) => `${writtenDay(day, language, 'onPaper')} ${clockOf(start)}`;
}
