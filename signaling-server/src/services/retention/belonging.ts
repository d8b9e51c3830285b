import type { Archive } from '../../ports/archive.ts';
import type { Row } from '../../ports/journal.ts';
import { isLiveRow } from './ends.ts';
import type { AnyKind } from '../records/kind.ts';
import type { KindRegistry } from '../records/registry.ts';

/** A record that belongs to a consultation, as its row tells. */
export interface Belonging {
  readonly kind: AnyKind;
  readonly id: string;
  readonly row: Row;
  readonly isLive: boolean;
}

/**
 * Every record of any kind that names a consultation, those first that name another of them: so they can be removed in this
 * order. A kind says it by its form (`references`), and needs to say nothing else.
 */
export async function belongingTo(
  archive: Archive,
  kinds: KindRegistry,
  consultationId: string,
): Promise<readonly Belonging[]> {
  const found: Belonging[] = [];
  const asked = new Set<string>();
  for (const { form } of kinds.all()) {
    const column = columnOf(form.references);
    if (column === null || asked.has(form.name)) continue;
    asked.add(form.name);
    for (const { row } of await archive.referring(form, column, consultationId)) {
      const kind = kindOf(kinds, form.name, row);
      if (kind === null) continue;
      const id = String(row[kind.form.key.at(-1) ?? '']);
      found.push({ kind, id, row, isLive: isLiveRow(kind.form, row) });
    }
  }
  return found.toSorted((a, b) => referencesOf(b) - referencesOf(a));
}

const columnOf = (references: Readonly<Record<string, string>>): string | null =>
  Object.entries(references).find(([, table]) => table === 'consultation')?.[0] ?? null;

/** The common table says itself of which kind a row is. */
function kindOf(kinds: KindRegistry, table: string, row: Row): AnyKind | null {
  const name = row['kind'];
  if (typeof name === 'string') return kinds.find(name);
  return [...kinds.all()].find(({ form }) => form.name === table) ?? null;
}

const OF_RECORDS: ReadonlySet<string> = new Set(['consultation', 'handoff']);

const referencesOf = ({ kind }: Belonging): number =>
  Object.values(kind.form.references).filter((table) => OF_RECORDS.has(table)).length;
