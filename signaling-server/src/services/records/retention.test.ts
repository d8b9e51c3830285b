import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KINDS } from './index.ts';

it('[KD2] the kinds say of their data what docs/data.md says of their tables', () => {
  const file = join(import.meta.dirname, '../../../../docs/data.md');
  const rows = [
    ...readFileSync(file, 'utf8').matchAll(
      /^\| `(\w+)`(?: of `(\w+)`)? +\| `(\w+)` +\| .+ \| (.+?) +\|$/gm,
    ),
  ];
  for (const { form, name, retention } of KINDS) {
    const of = rows.filter(([, table]) => table === form.name);
    // A kind in the common table can have a row of its own.
    const row = of.find(([, , kind]) => kind === name) ?? of.find(([, , kind]) => !kind);
    expect(row?.[3], form.name).toBe(retention.sensitivity);
    expect(row?.[4]?.startsWith('without limit'), form.name).toBe(retention.keptDays === null);
  }
});
