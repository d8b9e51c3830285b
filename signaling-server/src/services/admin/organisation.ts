import type { Caller } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';
import type { UnitKind } from '../../ports/store.ts';
import { changeRemembered, type AdminParts } from './adminParts.ts';
import { changeDetails } from './details.ts';
import { newId } from './unitIds.ts';
import { refusalOf, UNIT_TYPES, wardOf, type UnitDraft, type UnitOf } from './units.ts';

/** The units of the ward: what there is, and changing it one by one. */
export class OrganisationAdmin {
  readonly #parts: AdminParts;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  /** Every unit, in the order in which they were made. */
  all(): Organisation {
    return this.#parts.db.read(({ organisation }) => wardOf(organisation));
  }

  /** Adds or changes a unit. Refuses with `NOT_FOUND`, `NAME_TAKEN` or `BAD_REQUEST`. */
  async save<K extends UnitKind>(draft: UnitDraft<K>, caller: Caller): Promise<Organisation> {
    const { kind, unit } = draft;
    await changeRemembered(
      this.#parts,
      caller,
      ({ organisation }) => {
        const ward = wardOf(organisation);
        const code = refusalOf(draft, ward);
        if (code !== null) throw new AppError(code);
        const type = UNIT_TYPES[kind];
        const before = type.all(ward).find((u) => u.id === unit.id) ?? null;
        const isTaken = (taken: string) => type.all(ward).some((u) => u.id === taken);
        const id = unit.id ?? newId(type.stem(unit), isTaken);
        const details = changeDetails(before && type.facts(before), type.facts(unit));
        if (Object.keys(details).length === 0) return null;
        type.put(organisation, id, unit);
        return { action: 'organisation.changed', record: { kind, id }, details };
      },
      { type: 'wardChanged' },
    );
    return this.all();
  }

  /** Removes a unit. Refuses with `NOT_FOUND`, or `STILL_IN_USE` when something belongs to it. */
  async remove(kind: UnitKind, id: string, caller: Caller): Promise<Organisation> {
    await changeRemembered(
      this.#parts,
      caller,
      ({ organisation }) => {
        const ward = wardOf(organisation);
        const before = UNIT_TYPES[kind].all(ward).find((u) => u.id === id);
        if (before === undefined) throw new AppError('NOT_FOUND');
        organisation.remove(kind, id);
        const details = changeDetails(factsOf(kind, before), null);
        return { action: 'organisation.changed', record: { kind, id }, details };
      },
      { type: 'wardChanged' },
    );
    return this.all();
  }
}

const factsOf = <K extends UnitKind>(kind: K, unit: UnitOf[K]) => UNIT_TYPES[kind].facts(unit);
