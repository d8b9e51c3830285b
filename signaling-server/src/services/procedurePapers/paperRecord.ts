import { AppError } from '@madoguchi/domain';
import { z } from 'zod';
import type { FileSeal, Sealed } from '../../ports/fileSeal.ts';
import type { Printed } from '../../ports/procedureDocuments.ts';
import { packed, unpacked } from '../sealedEnvelope.ts';
import { sha256 } from '../sha256.ts';

const facts = z.object({
  /** Of the PDF, in hexadecimal. */
  sha256: z.string(),
  /** Which submission it is of: one that was returned and submitted again has another paper. */
  submittedAt: z.int(),
  inexact: z.array(z.string()),
});

/** The PDF of a form as it is kept, and what is said of it. */
export interface KeptPaper {
  readonly sha256: string;
  /** Epoch milliseconds of the submission that it is of. */
  readonly submittedAt: number;
  /** Characters that are not drawn as they were typed, by their codes. */
  readonly inexact: readonly string[];
  readonly bytes: Uint8Array;
}

/** A print of a submission, with its digest. */
export const paperOf = ({ bytes, inexact }: Printed, submittedAt: number): KeptPaper => ({
  ...{ bytes, inexact, submittedAt },
  sha256: sha256(bytes),
});

/** Seals a paper for its procedure. */
export const closePaper = (seal: FileSeal, { bytes, ...said }: KeptPaper, owner: string): Sealed =>
  seal.close(packed(said, bytes), owner);

/** Opens a paper, and compares it with its digest; refuses with `FILE_SEALED` one that was altered. */
export function openPaper(seal: FileSeal, sealed: Sealed, owner: string): KeptPaper {
  const opened = seal.open(sealed, owner);
  if (opened === null) throw new AppError('FILE_SEALED');
  const { said, file } = unpacked(opened);
  const kept = facts.parse(said);
  if (sha256(file) !== kept.sha256) throw new AppError('FILE_SEALED');
  return { ...kept, bytes: file };
}
