import { AppError } from '@madoguchi/domain';
import {
  attachedPage,
  marksDocument,
  onlyOn,
  pagesDocument,
  type AttachedPage,
  type ReadAttachment,
} from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { FileSeal } from '../../ports/fileSeal.ts';
import type { Database, Stores } from '../../ports/store.ts';
import { readSealed } from '../../state/sealedTable.ts';
import type { Asker } from '../access/access.ts';
import type { LiveDocuments } from '../documents/liveDocuments.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { AgreedPage, PassablePages } from '../handoffs/passings.ts';
import { newId } from '../newId.ts';
import type { HeldPages } from '../pages/heldPages.ts';
import { attachmentKind } from '../records/attachment/index.ts';
import type { Attachment } from '../records/attachment/state.ts';
import { attachmentContent } from '../records/attachment/store.ts';
import { findRecord } from '../records/find.ts';
import { packed, unpacked } from '../sealedEnvelope.ts';

export interface AttachmentsParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly seal: FileSeal;
  readonly documents: LiveDocuments;
  readonly pages: HeldPages;
}

/**
 * 添付: pages that go with a handoff card. The picture is the one that the server holds for the call, and what is drawn
 * on it is what the server has in order: nothing of it is sent again, and nothing is stored but by the answer of its
 * resident.
 */
export class Attachments implements PassablePages {
  readonly #parts: AttachmentsParts;

  constructor(parts: AttachmentsParts) {
    this.#parts = parts;
  }

  isThere(consultationId: string, pageId: string): boolean {
    const { documents, pages } = this.#parts;
    const listed = documents.stateOf(consultationId, pagesDocument)?.pages ?? [];
    return listed.some(({ id }) => id === pageId) && pages.picture(consultationId, pageId) !== null;
  }

  /** Stores a page as it is at this moment; it waits for the card to its desk. Refuses with `PAGE_GONE`. */
  attach(
    unit: UnitOfWork,
    { consultationId, passingId, pageId, toDeskId, askedBy }: AgreedPage,
  ): void {
    const id = newId();
    const bytes = this.#content(consultationId, pageId);
    unit.create(attachmentKind, {
      ...{ id, consultationId, agreementId: passingId, agreedAt: unit.now, pageId, toDeskId },
      ...{ attachedBy: askedBy, attachedAt: unit.now, state: 'loose' },
    });
    unit.stores.records(attachmentKind).putContent(id, this.#parts.seal.close(bytes, id));
  }

  letGo(unit: UnitOfWork, { consultationId, pageId, toDeskId }: Omit<AgreedPage, 'askedBy'>): void {
    for (const each of unit.stores.records(attachmentKind).of(consultationId)) {
      const isMeant = each.pageId === pageId && each.toDeskId === toDeskId;
      if (isMeant && each.state === 'loose') unit.act(attachmentKind, each.id, { type: 'remove' });
    }
  }

  /**
   * A page with its picture. Whether the caller may read it has been decided. That it is read is in the audit log
   * before anything of it is shown.
   */
  async read(attachmentId: string, caller: Asker): Promise<ReadAttachment> {
    const { db, seal, clock } = this.#parts;
    const attachment = await findRecord(db, attachmentKind, attachmentId);
    const sealed = attachment && (await readSealed(db.archive, attachmentContent, attachmentId));
    if (!attachment || !sealed) throw new AppError('NOT_FOUND');
    const bytes = seal.open(sealed, attachmentId);
    if (bytes === null) throw new AppError('FILE_SEALED');
    const { consultationId } = attachment;
    await db.write(({ audit }) => {
      const record = { kind: 'attachment', id: attachmentId } as const;
      const details = { consultationId };
      audit.append({ ...caller, action: 'attachment.read', record, details }, clock.now());
    });
    const { said, file } = unpacked(bytes);
    const content = { ...attachedPage.parse(said), picture: file };
    return db.read((stores) => shown(stores, attachment, content));
  }

  #content(consultationId: string, pageId: string): Buffer {
    const { documents, pages } = this.#parts;
    const listed = documents.stateOf(consultationId, pagesDocument)?.pages ?? [];
    const page = listed.find(({ id }) => id === pageId);
    const picture = pages.picture(consultationId, pageId);
    if (page === undefined || picture === null) throw new AppError('PAGE_GONE');
    const drawn = documents.stateOf(consultationId, marksDocument) ?? marksDocument.empty();
    return packed({ page, marks: onlyOn(drawn, pageId) }, picture.bytes);
  }
}

function shown(
  { staff }: Stores,
  attachment: Attachment,
  { page, marks, picture }: AttachedPage & { readonly picture: Buffer },
): ReadAttachment {
  const nameOf = (staffId: string): string => staff.get(staffId)?.displayName ?? staffId;
  const people = marks.hands.filter((seat) => seat.startsWith('staff:'));
  return {
    attachmentId: attachment.id,
    page,
    marks,
    picture: picture.toString('base64'),
    names: Object.fromEntries(people.map((seat) => [seat, nameOf(seat.slice('staff:'.length))])),
    attachedByName: nameOf(attachment.attachedBy),
    agreedAt: attachment.agreedAt,
  };
}
