import { AppError, chunksOf } from '@madoguchi/domain';
import type { EventData } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import { digestOf, fromBase64 } from '../pages/pictureBytes.ts';
import type { SendRequest } from '../signaling/requests.ts';

export type AskedPaper = Omit<EventData<'procedure.paper'>, 'chunk'>;

const AGAIN_MS = 1_000;
/** So often a paper that is being made is asked for. */
const TRIES = 30;

/**
 * Reads what is printed of a procedure, chunk by chunk, and compares it with its digest. Rejects with `AppError`:
 * `DOCUMENT_FAILED` when it does not come, or is not whole.
 */
export async function readProcedurePaper(
  asked: AskedPaper,
  { request, clock }: { readonly request: SendRequest; readonly clock: Clock },
): Promise<Uint8Array<ArrayBuffer>> {
  const chunk = async (at: number) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await request('procedure.paper', { ...asked, chunk: at });
      if (answer.state === 'made') return answer;
      await new Promise<void>((resolve) => void clock.after(AGAIN_MS, resolve));
    }
    throw new AppError('DOCUMENT_FAILED');
  };
  const first = await chunk(0);
  const parts = [first.bytes];
  for (let at = 1; at < chunksOf(first.size); at += 1) {
    const next = await chunk(at);
    // It was made anew in between, as another one.
    if (next.digest !== first.digest) throw new AppError('DOCUMENT_FAILED');
    parts.push(next.bytes);
  }
  const bytes = new Uint8Array(await new Blob(parts.map(fromBase64)).arrayBuffer());
  if ((await digestOf(bytes)) !== first.digest) throw new AppError('DOCUMENT_FAILED');
  return bytes;
}
