import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { build } from 'vite';
import { launchChromium } from '../media/chromium.ts';

/*
 * `node tests/support/papers/drawPhotographs.ts` draws the photographs of papers again: what is photographed is
 * `packages/paper/src/testing/photographs/scenes.ts`. Where the corners are is written beside them.
 */
interface Photographs {
  known(): { readonly corners: Readonly<Record<string, unknown>> };
  take(name: string): Promise<number[]>;
}
declare const photographs: Photographs;

const paper = join(import.meta.dirname, '../../../packages/paper');
const folder = join(paper, 'photographs');
const built = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    lib: {
      entry: join(paper, 'src/testing/photographs/inPage.ts'),
      ...{ formats: ['iife'], name: 'drawing' },
    },
  },
});
const [script] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
if (script?.type !== 'chunk') throw new Error('the drawing code was not built');

const browser = await launchChromium({ sourceId: 41, toneHz: 440 });
const page = await browser.newPage();
await page.addScriptTag({ content: script.code });
const known = await page.evaluate(() => photographs.known());
mkdirSync(folder, { recursive: true });
for (const name of Object.keys(known.corners)) {
  const bytes = await page.evaluate((which) => photographs.take(which), name);
  writeFileSync(join(folder, `${name}.webp`), Uint8Array.from(bytes));
}
writeFileSync(join(folder, 'corners.json'), `${JSON.stringify(known, null, 2)}\n`);
await browser.close();
stdout.write(`${String(Object.keys(known.corners).length)} photographs in ${folder}\n`);
