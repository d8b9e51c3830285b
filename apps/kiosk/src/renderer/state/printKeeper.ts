import type { LocalisedText } from '@madoguchi/domain';
import {
  marksOn,
  type Mark,
  type KioskView,
  type MarksState,
  type Page,
  type PagesState,
  type SummaryView,
} from '@madoguchi/protocol';

/** A page with its picture and what was drawn on it. */
export interface PrintablePage {
  readonly page: Page;
  readonly picture: Blob;
  readonly marks: readonly Mark[];
}

/** What a resident may take along on paper after a talk. */
export interface Printable {
  readonly ticket: string;
  readonly deskName: LocalisedText;
  /** What the specialist has written for the resident; `null` for nothing. */
  readonly summary: SummaryView | null;
  readonly pages: readonly PrintablePage[];
}

/** The consultation that is followed. */
interface Facts {
  readonly id: string;
  readonly ticket: string;
  readonly deskName: LocalisedText;
}

interface Shown {
  readonly pages: PagesState;
  readonly marks: MarksState | null;
}

interface Followed extends Shown {
  readonly facts: Facts;
  /** What was shown before each transfer, which took away what the resident did not pass on. */
  readonly before: readonly Shown[];
}

/**
 * Keeps the pages of a consultation for the last screen, because the server forgets them with the call. They are in the
 * memory of this page alone, and are forgotten when that screen is left or another consultation begins.
 */
export class PrintKeeper {
  readonly #get: (pageId: string) => Promise<Blob>;
  readonly #pictures = new Map<string, Blob>();
  readonly #coming = new Set<string>();
  #followed: Followed | null = null;

  constructor(get: (pageId: string) => Promise<Blob>) {
    this.#get = get;
  }

  /** The newest state of a consultation; a state of `null` changes nothing of what is known. */
  follow(facts: Facts, pages: PagesState | null, marks: MarksState | null): void {
    const before = this.#followed?.facts.id === facts.id ? this.#followed : null;
    if (before === null) this.forget();
    const present = pages ?? before?.pages;
    if (present === undefined) return;
    const isOver = before !== null && present.handedOver > before.pages.handedOver;
    this.#followed = {
      ...{ facts, pages: present, marks: marks ?? before?.marks ?? null },
      before: isOver ? [...before.before, before] : (before?.before ?? []),
    };
    for (const { id } of present.pages) this.#fetch(id, facts.id);
  }

  /** What can be printed of the consultation that has ended; `null` when there is nothing. */
  printable({ last, summary }: Pick<KioskView, 'last' | 'summary'>): Printable | null {
    const followed = this.#followed?.facts.id === last?.id ? this.#followed : null;
    const pages = followed === null ? [] : this.#there(followed);
    if (summary === null && pages.length === 0) return null;
    // The summary outlives a reload of this page, the pages do not.
    const ticket = followed?.facts.ticket ?? summary?.ticket.number ?? '';
    const deskName = followed?.facts.deskName ?? summary?.deskName ?? { ja: '' };
    return { ticket, deskName, summary, pages };
  }

  /** What is shown now, and what a transfer took away before. */
  #there(followed: Followed): readonly PrintablePage[] {
    const all = [...followed.before, followed].flatMap((shown) => this.#pagesOf(shown));
    return [...new Map(all).values()];
  }

  #pagesOf({ pages, marks }: Shown): (readonly [string, PrintablePage])[] {
    return pages.pages.flatMap((page) => {
      const picture = this.#pictures.get(page.id);
      if (picture === undefined) return [];
      const drawn = marks === null ? [] : marksOn(marks, page.id);
      return [[page.id, { page, picture, marks: drawn }] as const];
    });
  }

  /** Forgets everything, also what is still on its way. */
  forget(): void {
    this.#followed = null;
    this.#pictures.clear();
    this.#coming.clear();
  }

  #fetch(pageId: string, consultationId: string): void {
    if (this.#pictures.has(pageId) || this.#coming.has(pageId)) return;
    this.#coming.add(pageId);
    this.#get(pageId)
      .then((picture) => {
        if (this.#followed?.facts.id === consultationId) this.#pictures.set(pageId, picture);
      })
      // A page that nobody holds any more cannot be printed; any other trouble is tried again with the next change.
      .catch(() => undefined)
      .finally(() => this.#coming.delete(pageId));
  }
}
