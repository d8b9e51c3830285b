import { ByteReader } from './byteReader.ts';
import { PAGE_LIMITS } from './limits.ts';
import { PICTURE_TYPES, pictureFacts } from './pictureFacts.ts';

export const FILE_TYPES = ['application/pdf', ...PICTURE_TYPES] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** What may follow the end of a PDF: programs that write them leave blanks and line ends. */
const TAIL = 1_024;
/** How far from its end an archive begins to say what is in it. */
const ARCHIVE_TAIL = 66 * 1_024;

/**
 * What a file is, as its bytes say: a PDF, or a picture of no more pixels than a page may have. `tooLarge` for a picture
 * of more, `null` for anything else, and for what is something else as well.
 */
export function fileType(bytes: Uint8Array): FileType | 'tooLarge' | null {
  if (isPdf(bytes)) return 'application/pdf';
  const facts = pictureFacts(bytes);
  if (facts === null) return null;
  const { type, width, height } = facts;
  const { pixels, side } = PAGE_LIMITS;
  return width * height > pixels || width > side || height > side ? 'tooLarge' : type;
}

/** ISO 32000-2, 7.5: a header that names the version, and an end that is marked. */
function isPdf(bytes: Uint8Array): boolean {
  const reader = new ByteReader(bytes);
  if (!/^%PDF-[12]\.\d/.test(reader.text(0, 8))) return false;
  const end = reader.text(Math.max(0, bytes.length - TAIL), TAIL);
  return /%%EOF[\s\0]*$/.test(end) && !isArchive(bytes);
}

/** Whether a ZIP could begin to be read from the end of the file (APPNOTE 4.3.16). */
function isArchive(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - ARCHIVE_TAIL); at -= 1) {
    const isEnd =
      bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6;
    if (isEnd) return true;
  }
  return false;
}
