import type { LibraryFile, SpokenLanguage, StaffMember } from '@madoguchi/domain';
import { AppError, fileType, LIBRARY_LIMITS } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { FileSeal } from '../../ports/fileSeal.ts';
import type { Database, Stores } from '../../ports/store.ts';
import { readSealed } from '../../state/sealedTable.ts';
import type { Asker } from '../access/access.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { libraryFileKind } from '../records/libraryFile/index.ts';
import { libraryContent } from '../records/libraryFile/store.ts';

/** A file with its name, as it is sent to a browser. */
export interface ReadFile {
  readonly file: LibraryFile;
  readonly content: Buffer;
}

type Person = Pick<StaffMember, 'id' | 'role' | 'deskIds'>;

/** A file as somebody hands it in. */
interface GivenFile {
  readonly title: string;
  readonly deskId: string | null;
  readonly language: SpokenLanguage | null;
  readonly content: Uint8Array;
}

/** 資料: the files of each desk and of the ward, sealed in the database. */
export class Library {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #runner: UnitRunner;
  readonly #seal: FileSeal;

  constructor(parts: {
    readonly db: Database;
    readonly clock: Clock;
    readonly runner: UnitRunner;
    readonly seal: FileSeal;
  }) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#runner = parts.runner;
    this.#seal = parts.seal;
  }

  /** Those of the ward and of the desks that somebody serves; for admins all. By title. */
  shownTo(person: Person): readonly LibraryFile[] {
    const files = this.#db.read((stores) => stores.records(libraryFileKind).all());
    return files
      .filter(({ deskId }) => deskId === null || this.mayAdd(person, deskId))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'ja'));
  }

  /** Whether somebody may fill and empty the library of a desk, or of the ward (`null`). */
  mayAdd({ role, deskIds }: Person, deskId: string | null): boolean {
    if (role === 'admin') return true;
    return role === 'specialist' && deskId !== null && deskIds.includes(deskId);
  }

  /**
   * Keeps a file. Whether the caller may has been decided. Refuses with `FILE_TOO_LARGE`, `FILE_UNUSABLE`,
   * `LIBRARY_FULL`, and with `NOT_FOUND` for a desk that there is not.
   */
  async add(given: GivenFile, staff: Person, caller: Asker): Promise<LibraryFile> {
    const { title, deskId, language, content } = given;
    if (content.length > LIBRARY_LIMITS.fileBytes) throw new AppError('FILE_TOO_LARGE');
    const type = fileType(content);
    if (type === 'tooLarge') throw new AppError('FILE_TOO_LARGE');
    if (type === null) throw new AppError('FILE_UNUSABLE');
    const id = newId();
    const file: LibraryFile = {
      ...{ id, title, deskId, language, type },
      ...{ bytes: content.length, addedBy: staff.id, addedAt: this.#clock.now() },
    };
    this.#db.read((stores) => assertFits(stores, file));
    const sealed = this.#seal.close(content, id);
    await this.#runner.run((unit) => {
      assertFits(unit.stores, file);
      unit.create(libraryFileKind, { ...file, state: 'kept' });
      unit.stores.records(libraryFileKind).putContent(id, sealed);
    }, caller);
    return file;
  }

  /** Gives a file another title. Refuses with `NOT_FOUND`. */
  async rename(fileId: string, title: string, caller: Asker): Promise<void> {
    await this.#runner.run((unit) => {
      unit.act(libraryFileKind, fileId, { type: 'rename', title });
    }, caller);
  }

  /** Removes a file for good. Refuses with `NOT_FOUND`. */
  async remove(fileId: string, caller: Asker): Promise<void> {
    await this.#runner.run((unit) => {
      unit.act(libraryFileKind, fileId, { type: 'remove' });
    }, caller);
  }

  /** A file with its bytes, of those that are shown to somebody. Refuses with `NOT_FOUND` any other. */
  async read(fileId: string, person: Person): Promise<ReadFile> {
    const file = this.shownTo(person).find(({ id }) => id === fileId);
    const sealed = file && (await readSealed(this.#db.archive, libraryContent, fileId));
    if (file === undefined || !sealed) throw new AppError('NOT_FOUND');
    const content = this.#seal.open(sealed, fileId);
    if (content === null) throw new AppError('FILE_SEALED');
    return { file, content };
  }
}

function assertFits(stores: Stores, { deskId, bytes }: LibraryFile): void {
  if (deskId !== null && stores.organisation.desk(deskId) === null) throw new AppError('NOT_FOUND');
  const files = stores.records(libraryFileKind).all();
  const sum = files.reduce((total, file) => total + file.bytes, bytes);
  if (files.length >= LIBRARY_LIMITS.files || sum > LIBRARY_LIMITS.bytes) {
    throw new AppError('LIBRARY_FULL');
  }
}
