import type {
  AuditFact,
  Branch,
  Center,
  Department,
  Desk,
  ErrorCode,
  Partner,
} from '@madoguchi/domain';
import { isSameName } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';
import type { OrganisationStore, UnitKind } from '../../ports/store.ts';

/** What each kind of unit is. */
export interface UnitOf {
  readonly branch: Branch;
  readonly center: Center;
  readonly department: Department;
  readonly desk: Desk;
  readonly partner: Partner;
}

/** A unit that may not have an id yet. */
export type Draft<U> = Omit<U, 'id'> & { readonly id: string | null };

/** A unit as it shall be, with its kind. */
export type UnitDraft<K extends UnitKind = UnitKind> = {
  [P in K]: { readonly kind: P; readonly unit: Draft<UnitOf[P]> };
}[K];

/** The fields of a unit as short values. */
export type Facts = AuditFact['details'];

/** What has to be known of one kind of unit, so that the rest is the same for all. */
interface UnitType<U> {
  all(ward: Organisation): readonly U[];
  /** What is unique within its kind. */
  nameOf(unit: Omit<U, 'id'>): string;
  /** The readable beginning of a new id. */
  stem(unit: Omit<U, 'id'>): string;
  /** Why it does not fit into this ward, if so. */
  refusal(unit: Omit<U, 'id'>, ward: Organisation): ErrorCode | null;
  /** Its fields as short values. */
  facts(unit: Omit<U, 'id'>): Facts;
  put(store: OrganisationStore, id: string, unit: Omit<U, 'id'>): void;
}

const has = (units: readonly { readonly id: string }[], id: string | null): boolean =>
  id === null || units.some((unit) => unit.id === id);

const named = (stem: string) => ({
  nameOf: (unit: { readonly name: string }) => unit.name,
  stem: () => stem,
});

export const UNIT_TYPES: { readonly [K in UnitKind]: UnitType<UnitOf[K]> } = {
  branch: {
    ...named('branch'),
    all: (ward) => ward.branches,
    refusal: () => null,
    facts: ({ name }) => ({ name }),
    put: (store, id, { name }) => {
      store.putBranch({ id, name });
    },
  },
  center: {
    all: (ward) => ward.centers,
    nameOf: (center) => center.district,
    stem: (center) => center.branchId,
    refusal: (center, ward) => (has(ward.branches, center.branchId) ? null : 'NOT_FOUND'),
    facts: ({ district, branchId, model }) => ({ district, branchId, model }),
    put: (store, id, { branchId, district, model }) => {
      store.putCenter({ id, branchId, district, model });
    },
  },
  department: {
    ...named('department'),
    all: (ward) => ward.departments,
    refusal: () => null,
    facts: ({ name }) => ({ name }),
    put: (store, id, { name }) => {
      store.putDepartment({ id, name });
    },
  },
  desk: {
    all: (ward) => ward.desks,
    nameOf: (desk) => desk.name.ja,
    stem: (desk) => `${desk.branchId ?? 'head-office'}-${desk.kind}`,
    refusal(desk, ward) {
      if (!has(ward.branches, desk.branchId)) return 'NOT_FOUND';
      if (!has(ward.departments, desk.departmentId)) return 'NOT_FOUND';
      // A department is of the 本庁, and so are its desks.
      return desk.branchId !== null && desk.departmentId !== null ? 'BAD_REQUEST' : null;
    },
    facts: ({ name, kind, branchId, departmentId, phone }) => ({
      name: name.ja,
      nameEasy: name['ja-easy'] ?? null,
      nameEn: name.en ?? null,
      kind,
      branchId,
      departmentId,
      phone,
    }),
    put: (store, id, { kind, branchId, departmentId, name, phone }) => {
      store.putDesk({ id, kind, branchId, departmentId, name, phone });
    },
  },
  partner: {
    ...named('partner'),
    all: (ward) => ward.partners,
    refusal: (partner, ward) => (has(ward.centers, partner.centerId) ? null : 'NOT_FOUND'),
    facts: ({ name, centerId }) => ({ name, centerId }),
    put: (store, id, { name, centerId }) => {
      store.putPartner({ id, name, centerId });
    },
  },
};

/** Every unit of the ward as it is in the database. */
export const wardOf = (store: OrganisationStore): Organisation => ({
  branches: [...store.branches()],
  centers: [...store.centers()],
  departments: [...store.departments()],
  desks: [...store.desks()],
  partners: [...store.partners()],
});

/** Why a unit cannot be saved in this ward, if so: `NOT_FOUND`, `NAME_TAKEN`, `BAD_REQUEST`. */
export function refusalOf<K extends UnitKind>(
  { kind, unit }: UnitDraft<K>,
  ward: Organisation,
): ErrorCode | null {
  if (unit.id !== null && !has(UNIT_TYPES[kind].all(ward), unit.id)) return 'NOT_FOUND';
  return refusalOfNew({ kind, unit }, ward);
}

/** Why a unit does not fit into this ward, whether or not it is there: `NOT_FOUND`, `NAME_TAKEN`, `BAD_REQUEST`. */
export function refusalOfNew<K extends UnitKind>(
  { kind, unit }: UnitDraft<K>,
  ward: Organisation,
): ErrorCode | null {
  const type = UNIT_TYPES[kind];
  const name = type.nameOf(unit);
  const others = type.all(ward).filter((other) => other.id !== unit.id);
  if (others.some((other) => isSameName(type.nameOf(other), name))) return 'NAME_TAKEN';
  return type.refusal(unit, ward);
}
