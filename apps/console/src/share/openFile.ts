import { FileLine, type FileWorker } from './fileLine.ts';
import type { SheetPicture } from './fileMessages.ts';
import { SHARE_LIMITS, ShareError } from './limits.ts';

/** A file that is open to be shown, sheet by sheet. */
export interface OpenFile {
  readonly title: string;
  /** How many sheets it has. */
  readonly sheets: number;
  /** A sheet as a picture, from 1. Rejects with `ShareError`. */
  sheet(number: number): Promise<SheetPicture>;
  /** Forgets the file. */
  close(): void;
}

const startWorker = (): FileWorker =>
  new Worker(new URL('./worker/fileWorker.ts', import.meta.url), { type: 'module' });

/**
 * Opens a PDF or a picture in a worker of its own. Rejects with `ShareError`; one that is too large is not even read.
 */
export async function openFile(
  file: Blob,
  title: string,
  start: () => FileWorker = startWorker,
): Promise<OpenFile> {
  if (file.size > SHARE_LIMITS.bytes) throw new ShareError('tooLarge');
  const line = new FileLine(start());
  try {
    const answer = await line.ask({ type: 'open', file }, SHARE_LIMITS.openMs);
    if (answer.type !== 'opened') throw new ShareError('broken');
    return { title, sheets: answer.sheets, sheet: (number) => sheetOf(line, number), close };
  } catch (error) {
    close();
    throw error;
  }

  function close(): void {
    line.close();
  }
}

async function sheetOf(line: FileLine, number: number): Promise<SheetPicture> {
  const answer = await line.ask({ type: 'sheet', number }, SHARE_LIMITS.sheetMs);
  if (answer.type !== 'sheet') throw new ShareError('broken');
  return answer.sheet;
}
