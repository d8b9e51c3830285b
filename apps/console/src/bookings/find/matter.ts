import type { EventData } from '@madoguchi/protocol';

type Asked = EventData<'booking.slots'>;

/** The matter that is to be booked, as staff have chosen it so far. */
export interface Matter {
  readonly topicIds: readonly string[];
  readonly source: 'counter' | 'phone' | 'wish';
  readonly withKiosk: boolean;
  readonly language: Asked['needs']['language'];
  readonly supports: Asked['needs']['supports'];
  /** `null` for every center, and for the desk that settles it in its district. */
  readonly centerId: string | null;
  readonly deskId: string | null;
  /** `null` for as soon as possible. */
  readonly fromDay: string | null;
  /** くり返し: every how many weeks, how often; `null` for once. */
  readonly repeat: Pick<EventData<'booking.seriesDates'>, 'everyWeeks' | 'count'> | null;
  /** The wish for contact that it answers. */
  readonly contactId: string | null;
}

export const NO_MATTER: Matter = {
  ...{ topicIds: [], source: 'counter', withKiosk: true, language: 'ja', supports: [] },
  ...{ centerId: null, deskId: null, fromDay: null, repeat: null, contactId: null },
};

/** Free times are looked for this many days ahead. */
const DAYS = 60;

/** The question for the free times of a matter: so many of each place; `null` while no topic is chosen. */
export function slotsAsked(matter: Matter, limit: number): Asked | null {
  const { topicIds, withKiosk, language, supports, centerId, deskId, fromDay } = matter;
  if (topicIds.length === 0) return null;
  return {
    ...{ topicIds, needs: { language, supports }, withKiosk, staffId: null },
    ...{ centerId, deskId, fromDay, days: DAYS, limit },
  };
}

const MOST_TOPICS = 5;

/** Topics with one taken out or added, as long as there is room. */
export function toggledTopic(topicIds: readonly string[], topicId: string): readonly string[] {
  if (topicIds.includes(topicId)) return topicIds.filter((each) => each !== topicId);
  return topicIds.length < MOST_TOPICS ? [...topicIds, topicId] : topicIds;
}
