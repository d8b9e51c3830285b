import { chunksOf, PAGE_LIMITS } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../clock.ts';
import { digestOf, toBase64 } from '../pages/pictureBytes.ts';
import { readProcedurePaper } from './procedurePaper.ts';
import type { SendRequest } from '../signaling/requests.ts';

type Answer = EventAck<'procedure.paper'>;

const asked = { procedureId: 'p-1', paper: 'receipt', language: 'en' } as const;
const bytes = Uint8Array.from({ length: 100_000 }, (_each, at) => at % 251);
const at = (chunk: number) =>
  toBase64(bytes.subarray(chunk * PAGE_LIMITS.chunkBytes, (chunk + 1) * PAGE_LIMITS.chunkBytes));
const made = async (chunk: number): Promise<Answer> => ({
  ...{ state: 'made', size: bytes.length, digest: await digestOf(bytes), bytes: at(chunk) },
});

/** A clock on which everything is due at once. */
const clock = {
  after: (_ms: number, then: () => void) => {
    queueMicrotask(then);
    return () => undefined;
  },
} as Clock;

const read = (answer: (chunk: number, time: number) => Promise<Answer>) => {
  let time = 0;
  const request = (_name: string, { chunk }: { chunk: number }) => {
    time += 1;
    return answer(chunk, time);
  };
  return readProcedurePaper(asked, { request: request as unknown as SendRequest, clock });
};

describe('[PD16] a page reads a paper', () => {
  it('chunk by chunk, whole', async () => {
    const chunks: number[] = [];
    const all = await read((chunk) => {
      chunks.push(chunk);
      return made(chunk);
    });
    expect(all).toEqual(bytes);
    expect(chunks).toEqual(Array.from({ length: chunksOf(bytes.length) }, (_each, n) => n));
  });

  it('and asks again while it is being made, but not for ever', async () => {
    const all = await read((chunk, time) =>
      time < 4 ? Promise.resolve({ state: 'making' }) : made(chunk),
    );
    expect(all).toEqual(bytes);
    const never = read(() => Promise.resolve({ state: 'making' }));
    await expect(never).rejects.toMatchObject({ code: 'DOCUMENT_FAILED' });
  });

  it('one that is not what its digest says is not printed', async () => {
    const wrong = read(async (chunk) => ({ ...(await made(chunk)), bytes: at(0) }));
    await expect(wrong).rejects.toMatchObject({ code: 'DOCUMENT_FAILED' });
  });
});
