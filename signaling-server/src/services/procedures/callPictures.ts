import {
  AppError,
  fieldsOf,
  pagesIn,
  type FieldChange,
  type FormTemplate,
  type KeptFile,
  type Procedure,
} from '@madoguchi/domain';
import { pagesDocument, type Page } from '@madoguchi/protocol';
import type { FileSeal } from '../../ports/fileSeal.ts';
import type { Stores } from '../../ports/store.ts';
import type { LiveDocuments } from '../documents/liveDocuments.ts';
import type { HeldPages } from '../pages/heldPages.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { fileOwner } from '../records/procedure/store.ts';
import { packed } from '../sealedEnvelope.ts';
import { sha256 } from '../sha256.ts';

type Pictures = Readonly<Record<string, Omit<KeptFile, 'keptAt'>>>;

/** The pictures of the call in which a procedure is open, as far as it may keep them. */
export interface PicturesOfCalls {
  /** What is known of the pictures that a message puts into fields. */
  of(p: Procedure, template: FormTemplate, edits: readonly FieldChange[]): Pictures;
  /** Stores the pictures that came with a change, in the unit of work of that change. */
  keep(stores: Stores, before: Procedure, after: Procedure): void;
}

/** Without calls there is nothing that could be kept. */
export const NO_PICTURES: PicturesOfCalls = { of: () => ({}), keep: () => undefined };

/**
 * 添付書類: pictures that go along with procedures. They are those that the server holds for the call, with their masks
 * in them; what is drawn on a page is no part of it. Each is sealed for its place in its procedure.
 */
export class CallPictures implements PicturesOfCalls {
  readonly #seal: FileSeal;
  readonly #documents: Pick<LiveDocuments, 'stateOf'>;
  readonly #pages: Pick<HeldPages, 'picture'>;

  constructor(parts: {
    readonly seal: FileSeal;
    readonly documents: Pick<LiveDocuments, 'stateOf'>;
    readonly pages: Pick<HeldPages, 'picture'>;
  }) {
    this.#seal = parts.seal;
    this.#documents = parts.documents;
    this.#pages = parts.pages;
  }

  of(p: Procedure, template: FormTemplate, edits: readonly FieldChange[]): Pictures {
    const pictures: Record<string, Omit<KeptFile, 'keptAt'>> = {};
    for (const field of fieldsOf(template)) {
      const value = edits.find(({ fieldId }) => fieldId === field.id)?.value;
      for (const pageId of pagesIn(field, value)) {
        const there = p.files[pageId] === undefined ? this.#inCall(p, pageId) : null;
        if (there === null) continue;
        const { bytes } = there;
        pictures[pageId] = { digest: sha256(bytes), bytes: bytes.length };
      }
    }
    return pictures;
  }

  keep(stores: Stores, before: Procedure, after: Procedure): void {
    for (const pageId of Object.keys(after.files)) {
      if (before.files[pageId] !== undefined) continue;
      const there = this.#inCall(before, pageId);
      if (there === null) throw new AppError('PAGE_GONE');
      const packet = packed({ page: there.page }, there.bytes);
      const sealed = this.#seal.close(packet, fileOwner(after.id, pageId));
      stores.records(procedureKind).putFile(after.id, pageId, sealed);
    }
  }

  /** A page is there when it is on the list of the call and its picture is held. */
  #inCall({ nowIn }: Procedure, pageId: string): { page: Page; bytes: Buffer } | null {
    if (nowIn === null) return null;
    const listed = this.#documents.stateOf(nowIn, pagesDocument)?.pages ?? [];
    const page = listed.find(({ id }) => id === pageId);
    const picture = this.#pages.picture(nowIn, pageId);
    return page === undefined || picture === null ? null : { page, bytes: picture.bytes };
  }
}
