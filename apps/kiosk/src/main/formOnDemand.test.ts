import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '..', 'renderer');

/** Folders whose screens come when they are shown. */
const LATER = 'procedure|writing|summary';
const BRINGS = new RegExp(`^import (?!type).*(?:/procedure/|/WritingPanel\\.tsx|/summary/)`, 'm');
const ASKS = new RegExp(`import\\('(?:\\.\\./)+(?:${LATER})/`);

test('[FS1] no screen brings those of the form, of the 筆談 or of the summary with it: they are asked for when they are shown', () => {
  const others = globSync('**/*.{ts,tsx}', { cwd: renderer }).filter(
    (file) => !new RegExp(`^(?:${LATER}|gallery)/`).test(file),
  );
  const holding = (said: RegExp) =>
    others.filter((file) => said.test(readFileSync(join(renderer, file), 'utf8')));
  expect(holding(BRINGS)).toEqual([]);
  expect(holding(ASKS)).toEqual([join('parts', 'laterScreens.ts')]);
});
