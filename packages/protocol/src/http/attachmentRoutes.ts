import { z } from 'zod';
import { id, instant, label } from '../primitives.ts';
import { marksState } from '../paper/marks/shapes.ts';
import { shownPage } from '../paper/pagesDocument.ts';
import { seat } from '../views/shared.ts';
import type { Route } from './route.ts';

/** What is sealed of an attachment beside its picture. */
export const attachedPage = z.strictObject({ page: shownPage, marks: marksState });
export type AttachedPage = z.infer<typeof attachedPage>;

const readAttachment = z.strictObject({
  ...attachedPage.shape,
  attachmentId: id,
  /** The picture in base64; its type is that of the page. */
  picture: label,
  /** What staff who drew on it are called. */
  names: z.partialRecord(seat, label),
  attachedByName: label,
  /** When the resident agreed, at the kiosk. */
  agreedAt: instant,
});
export type ReadAttachment = z.infer<typeof readAttachment>;

/** The routes of pages that go with a handoff card. */
export const attachmentRoutes = {
  readAttachment: {
    method: 'post',
    path: '/api/attachments/reading',
    action: 'attachment.read',
    about: {
      kind: 'attachment',
      id: ({ attachmentId }: { readonly attachmentId: string }) => attachmentId,
    },
    summary:
      'A page that goes with a card, with what was drawn on it. Reading it is an entry of the log.',
    body: z.strictObject({ attachmentId: id }),
    response: readAttachment,
  },
} as const satisfies Record<string, Route>;
