import { AppError, enclosuresOf, type PictureType } from '@madoguchi/domain';
import type { KeptFiles, KeptPicture } from '../procedures/keptFiles.ts';
import { sha256 } from '../sha256.ts';
import type { Exported } from './exportTable.ts';
import { numberOf } from './procedurePapers.ts';

/** The pictures of one export have as many bytes at most: it is made in memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A picture that goes along with an exported form. */
export interface EnclosedFile {
  /** What it is called in the export: the number of its form and its own. */
  readonly file: string;
  /** Where it belongs in the form. */
  readonly field: string;
  readonly label: string;
  /** Of a list: which person, from 1. */
  readonly person: number | null;
  readonly bytes: Buffer;
  readonly sha256: string;
  /** How many degrees clockwise it is turned to be read. */
  readonly turn: number;
}

/** Refuses with `EXPORT_TOO_LARGE` what has more pictures than one file can take. */
export function assertNotTooLarge(exported: readonly Exported[]): void {
  const sizes = exported.flatMap(({ procedure }) => Object.values(procedure.files));
  const bytes = sizes.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > MOST_BYTES) throw new AppError('EXPORT_TOO_LARGE');
}

/**
 * The pictures that go along with a form, in its order, as they were taken. One that was changed for another while the export was
 * made is none of this moment any more, and is left out.
 */
export async function enclosedWith(
  { procedure, template }: Exported,
  files: Pick<KeptFiles, 'picture'>,
): Promise<readonly EnclosedFile[]> {
  const enclosed: EnclosedFile[] = [];
  for (const { pageId, field, person } of enclosuresOf(template, procedure.values)) {
    if (procedure.files[pageId] === undefined) continue;
    const kept = await files.picture(procedure, pageId).catch(noneIfGone);
    if (kept === null) continue;
    const { page, bytes } = kept;
    const number = String(enclosed.length + 1).padStart(2, '0');
    enclosed.push({
      file: `files/${numberOf(procedure)}-${number}.${ENDINGS[page.type]}`,
      ...{ field: field.id, label: field.label.ja, person: person === null ? null : person + 1 },
      ...{ bytes, sha256: sha256(bytes), turn: page.shape.turn },
    });
  }
  return enclosed;
}

const ENDINGS: Readonly<Record<PictureType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

function noneIfGone(error: unknown): KeptPicture | null {
  if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
  throw error;
}
