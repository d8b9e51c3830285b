import { closeSync, openSync, readSync } from 'node:fs';

/*
 * The file format of SQLite's write-ahead log (sqlite.org/fileformat2.html, section 4): a header with
 * two salts, then frames of a header and a page. A frame belongs to this log when it carries the salts
 * of the log's header, and ends a transaction when it names the size of the database.
 */
export const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const PAGE_BYTES = 4096;
export const FRAME_BYTES = FRAME_HEADER_BYTES + PAGE_BYTES;

/** How long the log of this moment is: up to the end of its last transaction; 0 when it has none. */
export function endOfLog(path: string): number {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(LOG_HEADER_BYTES);
    if (readSync(file, header, 0, LOG_HEADER_BYTES, 0) < LOG_HEADER_BYTES) return 0;
    if (header.readUInt32BE(8) !== PAGE_BYTES) throw new Error('pages of another size');
    const salts = header.subarray(16, 24);
    const frame = Buffer.alloc(FRAME_HEADER_BYTES);
    let end = 0;
    for (let at = LOG_HEADER_BYTES; ; at += FRAME_BYTES) {
      const bytes = readSync(file, frame, 0, FRAME_HEADER_BYTES, at);
      if (bytes < FRAME_HEADER_BYTES || !frame.subarray(8, 16).equals(salts)) return end;
      if (frame.readUInt32BE(4) > 0) end = at + FRAME_BYTES;
    }
  } finally {
    closeSync(file);
  }
}
