import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '..', 'renderer');

test('[FS1] no screen brings those of the form with it: they are asked for when the first form is shown', () => {
  const others = globSync('**/*.{ts,tsx}', { cwd: renderer }).filter(
    (file) => !/^(?:procedure|gallery)\//.test(file),
  );
  const bringing = others.filter((file) =>
    /^import (?!type).*\/procedure\//m.test(readFileSync(join(renderer, file), 'utf8')),
  );
  const asking = others.filter((file) =>
    readFileSync(join(renderer, file), 'utf8').includes("import('../../procedure/"),
  );
  expect(bringing).toEqual([]);
  expect(asking).toEqual([join('parts', 'form', 'formScreens.ts')]);
});
