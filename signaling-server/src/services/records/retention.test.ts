import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KINDS } from './index.ts';

it('[KD2] the kinds say of their data what docs/data.md says of their tables', () => {
  const file = join(import.meta.dirname, '../../../../docs/data.md');
  const rows = [
    ...readFileSync(file, 'utf8').matchAll(/^\| `(\w+)` +\| `(\w+)` +\| .+ \| (.+?) +\|$/gm),
  ];
  for (const { form, retention } of KINDS) {
    const row = rows.find(([, table]) => table === form.name);
    expect(row?.[2], form.name).toBe(retention.sensitivity);
    expect(row?.[3]?.startsWith('without limit'), form.name).toBe(retention.keptDays === null);
  }
});
