import type { LiveDocument, PictureType } from '@madoguchi/domain';
import { PAGE_LIMITS, PICTURE_TYPES, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, label, text } from '../primitives.ts';
import { seat } from '../views/shared.ts';
import { point, surface } from './places.ts';

/** Of one consultation, stills and shared pages together. */
export const MOST_PAGES = PAGE_LIMITS.pictures;

export type PageType = PictureType;

/** How a page is shown: straightened by the corners of its paper, turned clockwise, lightened. */
export const pageShape = z.strictObject({
  /** Clockwise from the top left of the paper; `null`: as it was taken. */
  corners: z.tuple([point, point, point, point]).nullable(),
  turn: z.literal([0, 90, 180, 270]),
  /** 0: as it was taken; the higher, the more a pencil can be read. */
  light: z.int().min(0).max(3),
});
export type PageShape = z.infer<typeof pageShape>;

/** A page as it was taken. */
export const PLAIN_SHAPE: PageShape = { corners: null, turn: 0, light: 0 };

const pageFacts = {
  id,
  kind: z.enum(['still', 'shared']),
  type: z.enum(PICTURE_TYPES),
  /** Pixels of the picture. */
  width: z.int().min(1).max(PAGE_LIMITS.side),
  height: z.int().min(1).max(PAGE_LIMITS.side),
  /** Bytes of the picture; they come by `page.get`. */
  bytes: z.int().min(1).max(PAGE_LIMITS.pictureBytes),
  shape: pageShape,
  /** Which sheet of a document with several it is, from 1. */
  sheet: z.strictObject({ number: z.int().positive(), of: z.int().positive() }).nullable(),
};

/** A page as it is shown, in the list of a call or with a card. */
export const shownPage = z.strictObject({ ...pageFacts, title: label.nullable(), by: seat });
export type Page = z.infer<typeof shownPage>;

const state = z.strictObject({
  pages: z.array(shownPage).max(MOST_PAGES),
  /** What each looks at, by their seat. */
  looking: z.partialRecord(seat, surface),
  /** How often a transfer has taken pages away; the kiosk keeps them for paper. */
  handedOver: z.int().nonnegative(),
});
export type PagesState = z.infer<typeof state>;

const operation = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('add'),
    page: z.strictObject({ ...pageFacts, title: text(TEXTS.pageTitle).nullable() }),
  }),
  z.strictObject({ type: z.literal('remove'), id }),
  z.strictObject({ type: z.literal('shape'), id, shape: pageShape }),
  z.strictObject({ type: z.literal('look'), surface }),
]);
export type PagesOperation = z.infer<typeof operation>;

/**
 * The list of pages that everybody in a call looks at: stills of the paper and pages that staff share, and how each is
 * shown. Their pictures are held beside it (`page.put`, `page.get`); a page is added when its picture is there.
 */
export const pagesDocument: LiveDocument<PagesState, PagesOperation> = {
  name: 'pages',
  operation,
  state,
  empty: () => ({ pages: [], looking: {}, handedOver: 0 }),
  apply(before, asked, by) {
    switch (asked.type) {
      case 'add':
        return before.pages.length >= MOST_PAGES ||
          before.pages.some(({ id: each }) => each === asked.page.id)
          ? before
          : { ...before, pages: [...before.pages, { ...asked.page, by }] };
      case 'remove':
        return by.startsWith('guest:')
          ? before
          : { ...before, pages: before.pages.filter(({ id: each }) => each !== asked.id) };
      case 'shape':
        return {
          ...before,
          pages: before.pages.map((each) =>
            each.id === asked.id ? { ...each, shape: asked.shape } : each,
          ),
        };
      case 'look':
        return { ...before, looking: { ...before.looking, [by]: asked.surface } };
    }
  },
};
