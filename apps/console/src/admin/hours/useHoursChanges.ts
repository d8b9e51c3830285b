import type { Api } from '@madoguchi/client';
import type { OpeningHours } from '@madoguchi/domain';
import { useText } from '../../app/useText.ts';
import type { AdminData } from '../parts/useAdminData.ts';
import type { Undo } from '../parts/useUndo.ts';
import { eachDay } from './hoursDraft.ts';
import { ownHours, type HoursPlace } from './hoursPlaces.ts';
import type { HoursWords } from './useHoursWords.ts';

export type AllHours = readonly OpeningHours[];

interface HoursChangesOptions {
  readonly api: Api;
  readonly hours: AllHours;
  readonly data: AdminData<AllHours>;
  readonly words: HoursWords;
  readonly undo: Undo;
  readonly onDone: () => void;
}

/** The hours of all places as the server has them. */
export const loadHours = async (api: Api): Promise<AllHours> =>
  (await api.call('openingHours')).hours;

/** Sets hours and resets a place to the ward's; both can be undone. */
export function useHoursChanges({ api, hours, data, words, undo, onDone }: HoursChangesOptions) {
  const { t } = useText();
  const call = {
    put: async (to: OpeningHours) => {
      await api.call('saveOpeningHours', bodyOf(to));
      return loadHours(api);
    },
    remove: async (place: HoursPlace) => {
      await api.call('removeOpeningHours', { place });
      return loadHours(api);
    },
  };
  const save = async (to: OpeningHours): Promise<void> => {
    const before = ownHours(hours, to.place);
    if (!(await data.act('save', () => call.put(to)))) return;
    onDone();
    undo.tell({
      text: t('adminHours:done.saved', { place: words.place(to.place) }),
      undo: () => data.put(before ? call.put(before) : call.remove(to.place)),
    });
  };
  const follow = async (own: OpeningHours): Promise<void> => {
    if (!(await data.act('follow', () => call.remove(own.place)))) return;
    undo.tell({
      text: t('adminHours:done.follows', { place: words.place(own.place) }),
      undo: () => data.put(call.put(own)),
    });
  };
  return {
    save: (to: OpeningHours) => void save(to),
    follow: (own: OpeningHours) => void follow(own),
  };
}

/** A body with mutable lists, as the route requires. */
const bodyOf = ({ place, week, openOnHolidays, openAtYearEnd, exceptions }: OpeningHours) => ({
  place,
  week: eachDay((day) => [...week[day]]),
  openOnHolidays,
  openAtYearEnd,
  exceptions: exceptions.map((each) => ({ ...each, spans: [...each.spans] })),
});
