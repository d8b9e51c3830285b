import type { Caller } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';
import { isDeepStrictEqual } from 'node:util';
import type { Archive, UnitKind } from '../../ports/store.ts';
import { changeRemembered, type AdminParts } from './adminParts.ts';
import { changeDetails } from './details.ts';
import { prepareNewCenter } from '../rollout/newPlaces.ts';
import { newId } from './unitIds.ts';
import {
  refusalOf,
  refusalOfNew,
  UNIT_TYPES,
  wardOf,
  type Facts,
  type UnitDraft,
  type UnitOf,
} from './units.ts';

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
      (stores) => {
        const { organisation } = stores;
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
        if (before === null && kind === 'center') prepareNewCenter(stores, id);
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

  /**
   * Undoes a removal: the unit as it was, under its id. Refuses with `NOT_FOUND` what was not removed
   * or was different, or what it belonged to being gone; with `NAME_TAKEN` when its name is in use.
   */
  async restore<K extends UnitKind>(draft: UnitDraft<K>, caller: Caller): Promise<Organisation> {
    const { kind, unit } = draft;
    const { id } = unit;
    const type = UNIT_TYPES[kind];
    const facts = type.facts(unit);
    const { archive } = this.#parts.db;
    if (id === null || !(await isRemoved(archive, kind, id, facts)))
      throw new AppError('NOT_FOUND');
    await changeRemembered(
      this.#parts,
      caller,
      ({ organisation }) => {
        const code = refusalOfNew(draft, wardOf(organisation));
        if (code !== null) throw new AppError(code);
        type.put(organisation, id, unit);
        const details = changeDetails(null, facts);
        return { action: 'organisation.changed', record: { kind, id }, details };
      },
      { type: 'wardChanged' },
    );
    return this.all();
  }
}

/** Whether the last thing that happened to a unit is that it was removed, being just this. */
async function isRemoved(
  archive: Archive,
  recordKind: UnitKind,
  recordId: string,
  facts: Facts,
): Promise<boolean> {
  const anybody = { staffId: null, from: null, until: null, before: null };
  const about = { ...anybody, recordKind, recordId, action: 'organisation.changed' } as const;
  const [last] = await archive.searchAudit(about, 1);
  return last !== undefined && isDeepStrictEqual({ ...last.details }, changeDetails(facts, null));
}

const factsOf = <K extends UnitKind>(kind: K, unit: UnitOf[K]) => UNIT_TYPES[kind].facts(unit);
