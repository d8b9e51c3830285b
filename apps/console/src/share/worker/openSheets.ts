import { pictureFacts } from '@madoguchi/domain';
import { ShareError } from '../limits.ts';
import { openPdf } from './openPdf.ts';
import { openPicture } from './openPicture.ts';
import type { Sheets } from './sheets.ts';

/** Opens a file by what its bytes say that it is; its name counts for nothing. */
export async function openSheets(file: Blob): Promise<Sheets> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPdf(bytes)) return openPdf(bytes);
  const facts = pictureFacts(bytes);
  if (facts === null) throw new ShareError('unknownKind');
  return openPicture(file, facts);
}

/** ISO 32000-2, annex I: readers look for the header in the first 1,024 bytes. */
const HEADER_WITHIN = 1024;
const HEADER = '%PDF-';

function isPdf(bytes: Uint8Array): boolean {
  const start = String.fromCodePoint(...bytes.subarray(0, HEADER_WITHIN));
  return start.includes(HEADER);
}
