import { DEFAULT_HOURS, type Caller, type OpeningHours } from '@madoguchi/domain';
import type { ImportReport } from '@madoguchi/protocol';
import { WHOLE_LIST, type AdminParts } from './adminParts.ts';
import { ownHours } from './hoursPlaces.ts';
import { exceptionsAsCsv, planExceptions, type PlacedException } from './csv/exceptionFile.ts';
import { wardOf } from './units.ts';

/** 休み・臨時の受付時間 as a file. */
export class HoursFiles {
  readonly #parts: AdminParts;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  /** Every exceptional day as CSV; that it was taken is remembered. */
  export(caller: Caller): Promise<string> {
    const { db, clock } = this.#parts;
    return db.write(({ organisation, audit }) => {
      const hours = organisation.openingHours();
      const details = { rows: hours.flatMap(({ exceptions }) => exceptions).length };
      const record = { kind: 'system', id: WHOLE_LIST } as const;
      audit.append({ ...caller, action: 'hours.exported', record, details }, clock.now());
      return exceptionsAsCsv(hours, wardOf(organisation));
    });
  }

  /** What a file would change and everything that is wrong with it; nothing is changed. */
  dryRun(file: Uint8Array): ImportReport {
    return this.#parts.db.read(
      ({ organisation }) =>
        planExceptions(file, organisation.openingHours(), wardOf(organisation)).report,
    );
  }

  /** Takes a file over as one change, or with anything wrong not at all. */
  async import(file: Uint8Array, caller: Caller): Promise<ImportReport> {
    const { db, clock, rights } = this.#parts;
    const report = await db.write((stores) => {
      const { organisation, audit } = stores;
      const plan = planExceptions(file, organisation.openingHours(), wardOf(organisation));
      if (plan.report.problems.length > 0) return plan.report;
      for (const each of plan.exceptions) {
        organisation.putOpeningHours(withException(organisation.openingHours(), each));
      }
      const { added, changed, same } = plan.report;
      const record = { kind: 'system', id: WHOLE_LIST } as const;
      const details = { added, changed, same };
      audit.append({ ...caller, action: 'hours.imported', record, details }, clock.now());
      return { ...plan.report, applied: true };
    });
    if (report.applied) rights.tell({ type: 'wardChanged' });
    return report;
  }
}

/** The hours of a place with this day; a place that has none of its own begins with those of the ward. */
function withException(
  hours: readonly OpeningHours[],
  { place, exception }: PlacedException,
): OpeningHours {
  const own = ownHours(hours, place) ?? {
    ...(ownHours(hours, { kind: 'ward' }) ?? DEFAULT_HOURS),
    place,
  };
  const others = own.exceptions.filter(({ day }) => day !== exception.day);
  const exceptions = [...others, exception].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return { ...own, exceptions };
}
