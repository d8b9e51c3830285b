import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '..', 'renderer');

test('[FS1] no screen brings those of the form or of the 筆談 with it: they are asked for when they are shown', () => {
  const others = globSync('**/*.{ts,tsx}', { cwd: renderer }).filter(
    (file) => !/^(?:procedure|writing|gallery)\//.test(file),
  );
  const bringing = others.filter((file) =>
    /^import (?!type).*(?:\/procedure\/|\/WritingPanel\.tsx)/m.test(
      readFileSync(join(renderer, file), 'utf8'),
    ),
  );
  const asking = others.filter((file) =>
    /import\('\.\.\/\.\.\/(?:procedure|writing)\//.test(readFileSync(join(renderer, file), 'utf8')),
  );
  expect(bringing).toEqual([]);
  expect(asking.toSorted()).toEqual([
    join('parts', 'form', 'formScreens.ts'),
    join('parts', 'writing', 'writingScreens.ts'),
  ]);
});
