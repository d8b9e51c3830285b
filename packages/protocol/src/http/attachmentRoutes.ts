import { z } from 'zod';
import { aboutHandoff } from '../events/handoff.ts';
import { id, instant, label } from '../primitives.ts';
import { procedureState } from '../procedure/procedureView.ts';
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

/** The routes of what goes with a handoff card: pages of the call, sheets of procedures. */
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
  readHandedSheet: {
    method: 'post',
    path: '/api/handoffs/sheet',
    action: 'handoff.readSheet',
    about: aboutHandoff,
    summary:
      'What a procedure says that goes with a card, by the agreement of its resident. Reading it is an entry of the log.',
    body: z.strictObject({ handoffId: id, procedureId: id }),
    response: procedureState,
  },
} as const satisfies Record<string, Route>;
