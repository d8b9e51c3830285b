import type { Topic } from '../organisation.ts';

/** Days of each year, as MM-DD of the ward, both of them included; the last one may lie in the next year. */
export interface Season {
  readonly from: string;
  readonly until: string;
}

export interface TopicSeason extends Season {
  readonly topicId: string;
}

/**
 * 並び: how topics are laid out at kiosks. That of the ward holds everywhere; a center may have an order of its own. Its
 * id is `WARD_LAYOUT` or that of the center.
 */
export interface TopicLayout {
  readonly id: string;
  readonly state: 'set';
  /** Ids of topics, the first one first; what is not named comes after them, as it was made. */
  readonly order: readonly string[];
  /** Ids of topics that no kiosk shows; only of the ward. */
  readonly hidden: readonly string[];
  /** When a topic comes before all others, as 引越し in March; only of the ward. */
  readonly seasons: readonly TopicSeason[];
}

export const WARD_LAYOUT = 'ward';

/** How many topics a ward may have: more than two pages of a kiosk are not read by anybody. */
export const MOST_TOPICS = 60;

/** As the catalogue lies where nobody has laid anything out. */
export const plainLayout = (id: string): TopicLayout => ({
  ...{ id, state: 'set', order: [], hidden: [], seasons: [] },
});

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a text is a day that a year may have, as MM-DD. */
export function isDayOfYear(text: string): boolean {
  const [, month = '', day = ''] = /^(\d\d)-(\d\d)$/u.exec(text) ?? [];
  const most = DAYS_OF_MONTH[Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= most;
}

/** Whether a day (`YYYY-MM-DD` of the ward) lies in a season. */
export function isInSeason({ from, until }: Season, day: string): boolean {
  const at = day.slice('YYYY-'.length);
  return from <= until ? from <= at && at <= until : from <= at || at <= until;
}

/**
 * The topics that kiosks show, in their order: those that have their season today first, then by the layout of the center or
 * else of the ward, then as they were made.
 */
export function laidOut<T extends Pick<Topic, 'id'>>(
  topics: readonly T[],
  ward: TopicLayout,
  own: TopicLayout | null,
  today: string,
): T[] {
  const order = own ?? ward;
  const places = new Map(order.order.map((id, at) => [id, at]));
  const inSeason = new Set(
    ward.seasons.filter((season) => isInSeason(season, today)).map(({ topicId }) => topicId),
  );
  const rank = ({ id }: T): number =>
    (inSeason.has(id) ? 0 : topics.length + MOST_TOPICS) + (places.get(id) ?? places.size);
  return topics.filter(({ id }) => !ward.hidden.includes(id)).toSorted((a, b) => rank(a) - rank(b));
}
