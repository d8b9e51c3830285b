import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { fontProblem, PRINT_FONTS } from './fonts.ts';
import { PrintRoom } from './printRoom.ts';
import { textOfPdf } from './testing/pdfText.ts';
import { sampleForm, sampleTemplate, HARD_NAME } from './testing/sampleForm.ts';

const lines: unknown[] = [];
const note = (fields: unknown, message: string) => void lines.push([fields, message]);
const log = { info: note, warn: note, error: note };

const rooms: PrintRoom[] = [];
const room = (parts: Partial<ConstructorParameters<typeof PrintRoom>[0]> = {}) => {
  const made = new PrintRoom({ log, ...parts });
  rooms.push(made);
  return made;
};

afterEach(async () => {
  lines.length = 0;
  for (const each of rooms.splice(0)) await each.stop();
});

describe('[PD7] a print has a thread and a time of its own', () => {
  it('makes forms one after the other', async () => {
    const printing = room();
    const made = await Promise.all(
      [sampleForm(), sampleForm({ name: '次の人' })].map((form) => printing.render(form)),
    );
    expect(await Promise.all(made.map(async ({ bytes }) => (await textOfPdf(bytes))[0]))).toEqual([
      expect.stringContaining(HARD_NAME),
      expect.stringContaining('次の人'),
    ]);
  });

  it('what never ends is ended, and the next one is made by a new thread', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'printing-'));
    const program = join(folder, 'endless.mjs');
    writeFileSync(
      program,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ id, job }) => {
         if (job.print.receiptNumber === null) for (;;);
         parentPort.postMessage({ id, bytes: new Uint8Array(1), inexact: [] });
       });`,
    );
    const printing = room({ program: pathToFileURL(program), limitMs: 500 });
    const endless = printing.render({ ...sampleForm(), receiptNumber: null });
    const next = printing.render(sampleForm());
    await expect(endless).rejects.toMatchObject({ code: 'DOCUMENT_FAILED' });
    expect((await next).bytes).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });

  it('a template whose words do not fit is refused, and no value is in the log', async () => {
    const [page] = sampleTemplate.layout.pages;
    const items = (page?.items ?? []).map((item) =>
      item.kind === 'date' ? { ...item, w: 1 } : item,
    );
    const template = { ...sampleTemplate, layout: { pages: [{ items }] } };
    const printing = room();
    await expect(printing.render({ ...sampleForm(), template })).rejects.toMatchObject({
      code: 'DOCUMENT_FAILED',
    });
    expect(JSON.stringify(lines)).toContain('RangeError');
    expect(JSON.stringify(lines)).not.toContain('令和');
    expect((await printing.render(sampleForm())).bytes.length).toBeGreaterThan(1000);
  });

  it('whoever waits at a stop is refused', async () => {
    const printing = room();
    const waiting = printing.render(sampleForm());
    const [ended] = await Promise.allSettled([waiting, printing.stop()]);
    expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'SHUTTING_DOWN' } });
    await expect(printing.render(sampleForm())).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
  });
});

describe('[PD8] a font that is missing', () => {
  const [first, second] = PRINT_FONTS;
  const gone = { ...first, path: '/nowhere/ipamjm.ttf' };

  it('is said in a sentence with what to do, and prints are refused', async () => {
    const printing = room({ fonts: [gone, ...(second ? [second] : [])] });
    expect(printing.problem).toContain('apt-get install fonts-ipamj-mincho`');
    await expect(printing.render(sampleForm())).rejects.toMatchObject({ code: 'FONT_MISSING' });
  });

  it('nothing is said when all are there', () => {
    expect(fontProblem(PRINT_FONTS)).toBeNull();
  });
});
