import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The table "Fields" of docs/spec/access.md: what is shown, and which fields that has. */
export const written = new Map(
  [
    ...readFileSync(join(import.meta.dirname, '../../../docs/spec/access.md'), 'utf8').matchAll(
      /^\| `([a-zA-Z-]+)` +\| [^|]+ \| ([^|]+) \|$/gm,
    ),
  ].map(([, what = '', fields = '']) => [
    what,
    [...fields.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name).toSorted(),
  ]),
);

/** Names of the fields of what somebody is shown. */
export const fieldsOf = (shown: object | null | undefined): string[] =>
  Object.keys(shown ?? {}).toSorted();
