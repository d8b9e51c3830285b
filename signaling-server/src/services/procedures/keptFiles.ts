import { AppError, enclosuresOf, type Procedure } from '@madoguchi/domain';
import { shownPage, type Page, type RouteResponse } from '@madoguchi/protocol';
import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import type { FileSeal } from '../../ports/fileSeal.ts';
import type { Database } from '../../ports/store.ts';
import { readSealed } from '../../state/sealedTable.ts';
import type { Asker } from '../access/access.ts';
import { findRecord } from '../records/find.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { fileOwner, procedureFile } from '../records/procedure/store.ts';
import { unpacked } from '../sealedEnvelope.ts';
import { sha256 } from '../sha256.ts';
import { templateOf } from './templates.ts';

/** A picture as it is kept: the page that it was of the call, and its bytes. */
export interface KeptPicture {
  readonly page: Page;
  readonly bytes: Buffer;
}

const kept = z.object({ page: shownPage });

/** Reads the pictures that go along with procedures. */
export class KeptFiles {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #seal: FileSeal;

  constructor(parts: { readonly db: Database; readonly clock: Clock; readonly seal: FileSeal }) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#seal = parts.seal;
  }

  /**
   * A picture that goes along with a procedure. Whether the caller may read it has been decided. That it is read is in
   * the audit log before anything of it is shown. Refuses with `NOT_FOUND` what is not passed on, with `FILE_SEALED`
   * what was altered.
   */
  async read(
    procedureId: string,
    pageId: string,
    caller: Asker,
  ): Promise<RouteResponse<'readProcedureFile'>> {
    const p = await findRecord(this.#db, procedureKind, procedureId);
    if (p === null) throw new AppError('PROCEDURE_NOT_FOUND');
    const template = this.#db.read((stores) => templateOf(stores, p));
    const file = p.files[pageId];
    const isPassedOn = enclosuresOf(template, p.values).some((each) => each.pageId === pageId);
    if (!isPassedOn || file === undefined) throw new AppError('NOT_FOUND');
    const { page, bytes } = await this.picture(p, pageId);
    await this.#db.write(({ audit }) => {
      const record = { kind: 'procedure', id: procedureId } as const;
      const details = { templateId: p.templateId, pageId };
      audit.append({ ...caller, action: 'procedure.fileRead', record, details }, this.#clock.now());
    });
    return { page, picture: bytes.toString('base64'), keptAt: file.keptAt };
  }

  /** A kept picture, compared with its digest. Refuses with `NOT_FOUND`, `FILE_SEALED`. */
  async picture({ id, files }: Procedure, pageId: string): Promise<KeptPicture> {
    const sealed = await readSealed(this.#db.archive, procedureFile, id, pageId);
    if (sealed === null) throw new AppError('NOT_FOUND');
    const opened = this.#seal.open(sealed, fileOwner(id, pageId));
    if (opened === null) throw new AppError('FILE_SEALED');
    const { said, file } = unpacked(opened);
    if (sha256(file) !== files[pageId]?.digest) throw new AppError('FILE_SEALED');
    return { page: kept.parse(said).page, bytes: file };
  }
}
