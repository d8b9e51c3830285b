import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

/** 予定表の配信: an address at which a calendar reads the bookings of one person or one kiosk. */
export interface CalendarFeed {
  /** Of whom it is, `staff:…` or `kiosk:…`: each has one address at a time. */
  readonly id: string;
  readonly state: 'open';
  readonly of: { readonly kind: 'staff' | 'kiosk'; readonly id: string };
  /** The digest of the secret in its address. */
  readonly digest: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

const calendarFeedBody: z.ZodType<CalendarFeed> = z.object({
  id: z.string(),
  state: z.literal('open'),
  of: z.object({ kind: z.enum(['staff', 'kiosk']), id: z.string() }),
  digest: z.string(),
  at: z.int(),
});

/** A feed is live as long as it has an address; with that its row is removed. */
export const calendarFeedForm = recordForm<CalendarFeed>('calendarFeed', {
  schema: calendarFeedBody,
  columns: ({ at }) => ({ at }),
  isLive: () => true,
});

export const calendarFeedIndexes: readonly IndexSpec<CalendarFeed>[] = [
  { name: 'digest', keysOf: ({ digest }) => [digest], isUnique: true },
];

/** The feeds that have an address. */
export class LiveCalendarFeeds {
  readonly #table: LiveTable<CalendarFeed>;

  constructor(table: LiveTable<CalendarFeed>) {
    this.#table = table;
  }

  get(id: string): CalendarFeed | null {
    return this.#table.get(id);
  }

  all(): readonly CalendarFeed[] {
    return this.#table.all();
  }

  withDigest(digest: string): CalendarFeed | null {
    return this.#table.oneBy('digest', digest);
  }

  put(feed: CalendarFeed): void {
    this.#table.put(feed, undefined);
  }

  remove(id: string): void {
    this.#table.remove(id);
  }
}
