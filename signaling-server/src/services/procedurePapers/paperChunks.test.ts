import { chunksOf } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { FakeClock, settled } from '../testing/fakeClock.ts';
import { staff } from '../testing/fixture.ts';
import { PaperChunks } from './paperChunks.ts';
import type { MadeFile } from './procedurePapers.ts';
import { sha256 } from '../sha256.ts';

const asker = { actor: staff('staff-1'), from: '192.0.2.1' };
const asked = { procedureId: 'p-1', paper: 'form', language: 'ja', chunk: 0 } as const;
const bytes = Uint8Array.from({ length: 100_000 }, (_each, at) => at % 251);

function chunksWith(read: () => Promise<MadeFile>) {
  const clock = new FakeClock(0);
  let reads = 0;
  const papers = {
    read: () => {
      reads += 1;
      return read();
    },
    receipt: () => Promise.reject(new Error('not asked for')),
  };
  return { clock, chunks: new PaperChunks(papers, clock), reads: () => reads };
}

describe('[PD15] a paper goes to where it is printed in chunks', () => {
  it('read once, whole when they are put together', async () => {
    const { chunks, reads } = chunksWith(() => Promise.resolve({ name: 'a.pdf', bytes }));
    const parts: Buffer[] = [];
    for (let chunk = 0; chunk < chunksOf(bytes.length); chunk += 1) {
      const answer = await chunks.get({ ...asked, chunk }, asker);
      if (answer.state === 'making') throw new Error('it is made');
      expect([answer.size, answer.digest]).toEqual([bytes.length, sha256(bytes)]);
      parts.push(Buffer.from(answer.bytes, 'base64'));
    }
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    expect(reads()).toBe(1);
    await expect(chunks.get({ ...asked, chunk: 99 }, asker)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('one that is still being made is said to be, before a page takes its line for dead', async () => {
    let made: (file: MadeFile) => void = () => undefined;
    const making = new Promise<MadeFile>((resolve) => (made = resolve));
    const { chunks, clock, reads } = chunksWith(() => making);
    const first = chunks.get(asked, asker);
    await clock.advance(2_000);
    expect(await first).toEqual({ state: 'making' });
    made({ name: 'a.pdf', bytes });
    await settled();
    expect(await chunks.get(asked, asker)).toMatchObject({ state: 'made' });
    expect(reads()).toBe(1);
  });

  it('is not kept at hand for longer than a minute', async () => {
    const { chunks, clock, reads } = chunksWith(() => Promise.resolve({ name: 'a.pdf', bytes }));
    await chunks.get(asked, asker);
    await clock.advance(61_000);
    await chunks.get({ ...asked, chunk: 1 }, asker);
    expect(reads()).toBe(2);
  });
});
