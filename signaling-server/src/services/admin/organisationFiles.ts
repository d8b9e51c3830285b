import type { Caller } from '@madoguchi/domain';
import type { ImportReport } from '@madoguchi/protocol';
import type { Stores, UnitKind } from '../../ports/store.ts';
import { WHOLE_LIST, type AdminParts } from './adminParts.ts';
import { planImport, unitsAsCsv } from './csv/planImport.ts';
import { prepareNewCenter } from '../rollout/newPlaces.ts';
import { newId } from './unitIds.ts';
import { UNIT_TYPES, wardOf, type Draft, type UnitOf } from './units.ts';

/** The lists of the ward as files. */
export class OrganisationFiles {
  readonly #parts: AdminParts;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  /** One list as CSV; that it was taken is remembered. */
  export(kind: UnitKind, caller: Caller): Promise<string> {
    const { db, clock } = this.#parts;
    return db.write(({ organisation, audit }) => {
      const ward = wardOf(organisation);
      const details = { rows: UNIT_TYPES[kind].all(ward).length };
      const record = { kind, id: WHOLE_LIST };
      audit.append({ ...caller, action: 'organisation.exported', record, details }, clock.now());
      return unitsAsCsv(kind, ward);
    });
  }

  /** What a file would change and everything that is wrong with it; nothing is changed. */
  dryRun(kind: UnitKind, file: Uint8Array): ImportReport {
    return this.#parts.db.read(
      ({ organisation }) => planImport(kind, file, wardOf(organisation)).report,
    );
  }

  /** Takes a file over as one change, or with anything wrong not at all. */
  async import(kind: UnitKind, file: Uint8Array, caller: Caller): Promise<ImportReport> {
    const { db, clock, rights } = this.#parts;
    const report = await db.write((stores) => {
      const plan = planImport(kind, file, wardOf(stores.organisation));
      if (plan.report.problems.length > 0) return plan.report;
      saveAll(stores, kind, plan.drafts);
      const { added, changed, same } = plan.report;
      const record = { kind, id: WHOLE_LIST };
      const details = { added, changed, same };
      stores.audit.append(
        { ...caller, action: 'organisation.imported', record, details },
        clock.now(),
      );
      return { ...plan.report, applied: true };
    });
    if (report.applied) rights.tell({ type: 'wardChanged' });
    return report;
  }
}

function saveAll<K extends UnitKind>(
  stores: Stores,
  kind: K,
  drafts: readonly Draft<UnitOf[K]>[],
): void {
  const { organisation } = stores;
  const type = UNIT_TYPES[kind];
  const ids = new Set(type.all(wardOf(organisation)).map(({ id }) => id));
  for (const draft of drafts) {
    const id = draft.id ?? newId(type.stem(draft), (taken) => ids.has(taken));
    ids.add(id);
    type.put(organisation, id, draft);
    if (draft.id === null && kind === 'center') prepareNewCenter(stores, id);
  }
}
