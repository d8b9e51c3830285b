/** What has to be there before a topic is in service at a center, in the order in which it is prepared. */
export const CHECK_ITEMS = [
  'kiosk',
  'testCall',
  'staffTrained',
  'desk',
  'forms',
  'signage',
  'printer',
] as const;
export type CheckItem = (typeof CHECK_ITEMS)[number];

/** What people may say of: the rest the system alone can know. */
export const TICKED_ITEMS = ['testCall', 'staffTrained', 'forms', 'signage', 'printer'] as const;
export type TickedItem = (typeof TICKED_ITEMS)[number];

/** What the system can find out by itself. */
export const FOUND_ITEMS = ['kiosk', 'testCall', 'staffTrained', 'desk', 'forms'] as const;
export type FoundItem = (typeof FOUND_ITEMS)[number];

/** Items that are of one topic at a center; the others are of the center, whatever the topic. */
const OF_TOPIC: ReadonlySet<CheckItem> = new Set(['desk', 'forms'] as const);

/** Whether an item is of one topic, and not of the whole center. */
export const isOfTopic = (item: CheckItem): boolean => OF_TOPIC.has(item);

/** What somebody of staff said of an item that the system cannot know, with a note as its evidence. */
export type RolloutTick = { readonly id: string } & (
  | { readonly state: 'open' }
  | {
      /** It is done, or it is not needed here. */
      readonly state: 'done' | 'notNeeded';
      readonly note: string;
      readonly byStaffId: string;
      /** Epoch milliseconds. */
      readonly at: number;
    }
);

/** What the system has found out by itself: since when, and how many; `null` for what is not there. */
export interface FoundByItself {
  /** Epoch milliseconds; `null` where no moment is known. */
  readonly at: number | null;
  readonly count: number;
}

export type CheckFacts = Readonly<Record<FoundItem, FoundByItself | null>>;

/** One line of the checklist: done by itself, ticked by somebody, or still missing. */
export type RolloutCheck = { readonly item: CheckItem } & (
  | ({ readonly state: 'found' } & FoundByItself)
  | Omit<Exclude<RolloutTick, { readonly state: 'open' }>, 'id'>
  | { readonly state: 'open' }
);

/** The checklist: what the system knows counts first, then what people have ticked; the rest is missing. */
export const checklistOf = (
  facts: CheckFacts,
  tickOf: (item: TickedItem) => RolloutTick,
): readonly RolloutCheck[] => CHECK_ITEMS.map((item) => checkOf(item, facts, tickOf));

function checkOf(
  item: CheckItem,
  facts: CheckFacts,
  tickOf: (item: TickedItem) => RolloutTick,
): RolloutCheck {
  const findable = FOUND_ITEMS.find((each) => each === item);
  const found = findable === undefined ? null : facts[findable];
  if (found !== null) return { item, state: 'found', ...found };
  const ticked = TICKED_ITEMS.find((each) => each === item);
  if (ticked === undefined) return { item, state: 'open' };
  const { id: _, ...tick } = tickOf(ticked);
  return { item, ...tick };
}

/** What is still missing of a checklist. */
export const openItemsOf = (
  checks: readonly Pick<RolloutCheck, 'item' | 'state'>[],
): readonly CheckItem[] => checks.filter(({ state }) => state === 'open').map(({ item }) => item);

/** The id of what is said of an item: one of a topic has its own for each. */
export const tickId = (place: TickPlace): string => {
  const { centerId, topicId, item } = place;
  return [centerId, item, ...(isOfTopic(item) ? [topicId] : [])].join(' ');
};

/** What such an id is about; `null` for a topic where the item is of the center. */
export function tickPlaceOf(id: string): Omit<TickPlace, 'topicId'> & { topicId: string | null } {
  const [centerId = '', name, topicId = null] = id.split(' ');
  const item = TICKED_ITEMS.find((each) => each === name);
  if (item === undefined) throw new RangeError(`${id} is about no item`);
  return { centerId, topicId, item };
}

export interface TickPlace {
  readonly centerId: string;
  readonly topicId: string;
  readonly item: TickedItem;
}
