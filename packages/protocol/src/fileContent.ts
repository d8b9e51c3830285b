import { z } from 'zod';

/** The bytes of a file as browsers and servers have them; a `Blob` is one. */
export interface FileContent {
  readonly size: number;
  /** What its sender calls it; a server believes the bytes alone. */
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const isFileContent = (value: unknown): value is FileContent =>
  typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'size' in value;

/** A file in a form, or as an answer. */
export const fileContent = z
  .custom<FileContent>(isFileContent)
  .meta({ override: { type: 'string', format: 'binary' } });

/** What a form may have besides its file: a title, some ids, and the lines between them. */
const FORM_BYTES = 16 * 1024;

/** The largest form with a file of so many bytes. */
export const formBytes = (fileBytes: number): number => fileBytes + FORM_BYTES;
