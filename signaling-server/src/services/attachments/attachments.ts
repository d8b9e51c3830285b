import type { Consultation, Seat } from '@madoguchi/domain';
import { AppError, documentSeatsOf, seatOfStaff } from '@madoguchi/domain';
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
import type { Command } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import type { HeldPages } from '../pages/heldPages.ts';
import { attachmentKind } from '../records/attachment/index.ts';
import type { Attachment } from '../records/attachment/state.ts';
import { attachmentContent } from '../records/attachment/store.ts';
import { consultationKind } from '../records/consultation/index.ts';
import { findRecord } from '../records/find.ts';
import type { Agreement, Agreements } from './agreements.ts';
import { packed, unpacked } from '../sealedEnvelope.ts';

export interface AttachmentsParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly runner: UnitRunner;
  readonly seal: FileSeal;
  readonly documents: LiveDocuments;
  readonly pages: HeldPages;
  readonly agreements: Agreements;
}

/**
 * 添付: pages that go with a handoff card. The picture is the one that the server holds for the call, and what is drawn
 * on it is what the server has in order: nothing of it is sent again, and nobody attaches what was not agreed to.
 */
export class Attachments {
  readonly #parts: AttachmentsParts;

  constructor(parts: AttachmentsParts) {
    this.#parts = parts;
  }

  /** Stores a page for the card that its resident agreed to. Refuses as `attachment.add` says. */
  add(
    command: Command,
    consultationId: string,
    staffId: string,
    agreementId: string,
  ): Promise<{ attachmentId: string }> {
    return this.#parts.runner.once(command, (unit) => {
      const c = unit.get(consultationKind, consultationId);
      assertTakesPart(c, seatOfStaff(staffId));
      const store = unit.stores.records(attachmentKind);
      if (store.of(consultationId).some((each) => each.agreementId === agreementId)) {
        throw new AppError('DUPLICATE_REQUEST');
      }
      const agreement = this.#parts.agreements.find(consultationId, agreementId);
      if (agreement === null || !isDesk(unit.stores, agreement)) throw new AppError('NOT_AGREED');
      const { pageId, toDeskId, agreedAt } = agreement;
      const id = newId();
      const bytes = this.#content(consultationId, pageId);
      unit.create(attachmentKind, {
        ...{ id, consultationId, agreementId, agreedAt, pageId, toDeskId },
        ...{ attachedBy: staffId, attachedAt: unit.now, state: 'loose' },
      });
      store.putContent(id, this.#parts.seal.close(bytes, id));
      goWithCard(unit, consultationId, { id, toDeskId });
      return { attachmentId: id };
    });
  }

  /** Takes a page away that waits for its card. Refuses as `attachment.remove` says. */
  remove(
    command: Command,
    consultationId: string,
    staffId: string,
    agreementId: string,
  ): Promise<Record<string, never>> {
    return this.#parts.runner.once(command, (unit) => {
      assertTakesPart(unit.get(consultationKind, consultationId), seatOfStaff(staffId));
      const all = unit.stores.records(attachmentKind).of(consultationId);
      const attachment = all.find((each) => each.agreementId === agreementId);
      if (attachment === undefined) throw new AppError('NOT_FOUND');
      unit.act(attachmentKind, attachment.id, { type: 'remove' });
      return {};
    });
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

/** The resident was asked by the name of the desk, so it has to be that of the desk that is meant. */
function isDesk({ organisation }: Stores, { toDeskId, deskName }: Agreement): boolean {
  const desk = organisation.desk(toDeskId);
  return desk !== null && Object.values(desk.name).includes(deskName);
}

function assertTakesPart(c: Consultation, seat: Seat): void {
  if (!documentSeatsOf(c).includes(seat)) throw new AppError('WRONG_STATE');
}

/** A card to this desk may have been sent already; otherwise the attachment waits for it. */
function goWithCard(
  unit: UnitOfWork,
  consultationId: string,
  { id, toDeskId }: Pick<Attachment, 'id' | 'toDeskId'>,
): void {
  const cards = unit.stores.handoffs.openOf(consultationId);
  const card = cards.find((each) => each.card.toDeskId === toDeskId);
  if (card !== undefined) unit.act(attachmentKind, id, { type: 'goWith', handoffId: card.id });
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
