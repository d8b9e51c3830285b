import type { SpokenLanguage } from '../needs.ts';
import type { FileType } from '../pictures/fileType.ts';

/** How much there may be of a library. Its files lie sealed in the database. */
export const LIBRARY_LIMITS = {
  /** One file: a leaflet of some dozen pages with pictures. */
  fileBytes: 20 * 1024 * 1024,
  /** Files of the whole ward. */
  files: 500,
  /** All of them together. */
  bytes: 2 * 1024 * 1024 * 1024,
} as const;

/** 資料: a leaflet, a map, a form that is filled in as an example, for whoever shows it in a call. */
export interface LibraryFile {
  readonly id: string;
  readonly title: string;
  /** The desk whose it is; `null` for the whole ward. */
  readonly deskId: string | null;
  /** The language it is written in, where that matters. */
  readonly language: SpokenLanguage | null;
  readonly type: FileType;
  readonly bytes: number;
  readonly addedBy: string;
  /** Epoch milliseconds. */
  readonly addedAt: number;
}
