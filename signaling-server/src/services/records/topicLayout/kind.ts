import { plainLayout, WARD_LAYOUT, type TopicLayout } from '@madoguchi/domain';
import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { stepOf, type RecordKind } from '../kind.ts';
import { OF_THE_WARD } from '../places.ts';
import { recordForm } from '../recordForm.ts';

const ids = z.array(z.string());
const body: z.ZodType<TopicLayout> = z.object({
  ...{ id: z.string(), state: z.literal('set'), order: ids, hidden: ids },
  seasons: z.array(z.object({ topicId: z.string(), from: z.string(), until: z.string() })),
});

/** How topics are laid out; one that nobody has laid out has no row. */
export class LiveTopicLayouts {
  readonly #table: LiveTable<TopicLayout>;

  constructor(table: LiveTable<TopicLayout>) {
    this.#table = table;
  }

  get(id: string): TopicLayout | null {
    return this.#table.get(id);
  }

  /** That of the ward. */
  ofWard(): TopicLayout {
    return this.#table.get(WARD_LAYOUT) ?? plainLayout(WARD_LAYOUT);
  }

  /** Every one there is; the same list until something changes. */
  all(): readonly TopicLayout[] {
    return this.#table.all();
  }

  put(layout: TopicLayout): void {
    this.#table.put(layout, undefined);
  }

  /** A center follows the ward again. */
  remove(id: string): void {
    this.#table.remove(id);
  }
}

/** 並び: in which order kiosks show topics. */
export const topicLayoutKind: RecordKind<
  TopicLayout,
  { readonly type: 'set'; readonly layout: TopicLayout },
  LiveTopicLayouts
> = {
  name: 'topicLayout',
  // It refers to nothing: a center that is removed and brought back has its order again.
  form: recordForm<TopicLayout>('topicLayout', {
    schema: body,
    columns: () => ({ at: 0 }),
    isLive: () => true,
  }),
  indexes: [],
  openStore: (table) => new LiveTopicLayouts(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'internal', keptDays: null },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: () => OF_THE_WARD,
  titleOf: ({ organisation }, { id }) => organisation.center(id)?.district ?? id,

  transition: (_, { layout }) => stepOf({ ok: true, value: layout }),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  // Laying out is an act of the room of admins, which makes its entry with what it is about.
  audit: () => null,
  // Whoever lays out changes the ward, which is told to every screen.
  concern: () => undefined,
};
