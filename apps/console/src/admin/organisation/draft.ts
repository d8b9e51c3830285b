import {
  DESK_KINDS,
  groupedPhone,
  nameKey,
  phoneOf,
  readPhone,
  TEXTS,
  textProblem,
  tidyText,
  type DeskKind,
  type LocalisedText,
  type TextProblem,
} from '@madoguchi/domain';
import type { Organisation, Unit } from '@madoguchi/protocol';

export type UnitKind = Unit['kind'];

/** The tabs in their order: from the widest unit to the nearest, partners last. */
export const UNIT_TABS = ['branch', 'center', 'department', 'desk', 'partner'] as const;

/** Reads the tab of the address; anything else is the first. */
export const tabOf = (part: string | null): UnitKind =>
  UNIT_TABS.find((tab) => tab === part) ?? UNIT_TABS[0];

/** A desk of the 本庁 in a list of branches; no id contains an @. */
export const HEAD_OFFICE = '@head-office';

/** A unit in the form; '' for what is not typed yet or not part of its kind. */
export interface Draft {
  readonly id: string | null;
  readonly name: string;
  readonly nameEasy: string;
  readonly nameEn: string;
  /** The names in every language, for those that the form does not ask for. */
  readonly names: LocalisedText | null;
  /** The branch, or `HEAD_OFFICE` for a desk. */
  readonly branchId: string;
  readonly departmentId: string;
  readonly centerId: string;
  readonly deskKind: string;
  /** As it was typed. */
  readonly phone: string;
  readonly model: boolean;
}

export const EMPTY: Draft = {
  id: null,
  name: '',
  nameEasy: '',
  nameEn: '',
  names: null,
  branchId: '',
  departmentId: '',
  centerId: '',
  deskKind: '',
  phone: '',
  model: false,
};

/** The units of a kind as drafts. */
export function draftsOf(ward: Organisation, kind: UnitKind): readonly Draft[] {
  switch (kind) {
    case 'branch':
      return ward.branches.map((unit) => ({ ...EMPTY, ...unit }));
    case 'center':
      return ward.centers.map(({ district, ...unit }) => ({ ...EMPTY, ...unit, name: district }));
    case 'department':
      return ward.departments.map((unit) => ({ ...EMPTY, ...unit }));
    case 'desk':
      return ward.desks.map(({ id, kind: deskKind, branchId, departmentId, name, phone }) => ({
        ...EMPTY,
        id,
        deskKind,
        branchId: branchId ?? HEAD_OFFICE,
        departmentId: departmentId ?? '',
        name: name.ja,
        nameEasy: name['ja-easy'] ?? '',
        nameEn: name.en ?? '',
        names: name,
        phone: phone === null ? '' : groupedPhone(phone),
      }));
    case 'partner':
      return ward.partners.map((unit) => ({ ...EMPTY, ...unit, centerId: unit.centerId ?? '' }));
  }
}

/** The request body; only for a draft without problems. */
export function unitOf(kind: UnitKind, draft: Draft): Unit {
  const { id, branchId } = draft;
  const name = tidyText('name', draft.name);
  switch (kind) {
    case 'branch':
    case 'department':
      return { kind, unit: { id, name } };
    case 'center':
      return { kind, unit: { id, branchId, district: name, model: draft.model } };
    case 'partner':
      return { kind, unit: { id, name, centerId: draft.centerId || null } };
    case 'desk':
      return {
        kind,
        unit: {
          ...{ id, ...placeOf(draft), kind: kindOf(draft), name: namesOf(draft) },
          phone: phoneOf(draft.phone),
        },
      };
  }
}

/** The place of a desk: a branch, or the 本庁 and optionally one of its departments. */
function placeOf({ branchId, departmentId }: Draft) {
  return branchId === HEAD_OFFICE
    ? { branchId: null, departmentId: departmentId || null }
    : { branchId, departmentId: null };
}

const kindOf = ({ deskKind }: Draft): DeskKind =>
  DESK_KINDS.find((known) => known === deskKind) ?? DESK_KINDS[0];

function namesOf({ name, nameEasy, nameEn, names }: Draft): LocalisedText {
  const easy = tidyText('name', nameEasy);
  const en = tidyText('name', nameEn);
  const { 'ja-easy': _easy, en: _en, ...others } = names ?? { ja: '' };
  const asked = { ...(easy && { 'ja-easy': easy }), ...(en && { en }) };
  return { ...others, ja: tidyText('name', name), ...asked };
}

/** The fields of a kind of unit, in the order of the form. */
export const FIELDS = {
  branch: ['name'],
  center: ['name', 'branchId', 'model'],
  department: ['name'],
  desk: ['name', 'deskKind', 'branchId', 'departmentId', 'phone', 'nameEasy', 'nameEn'],
  partner: ['name', 'centerId'],
} as const satisfies Record<UnitKind, readonly (keyof Draft)[]>;
export type Field = (typeof FIELDS)[UnitKind][number];

/** The fields that are texts; all but the name may be empty. */
const TEXT_FIELDS = ['name', 'nameEasy', 'nameEn'] as const satisfies readonly Field[];
type TextField = (typeof TEXT_FIELDS)[number];

const REQUIRED = ['deskKind', 'branchId'] as const satisfies readonly Field[];

export type UnitProblem =
  | { readonly field: (typeof REQUIRED)[number]; readonly problem: 'missing' }
  | { readonly field: 'name'; readonly problem: 'taken' }
  | { readonly field: TextField; readonly problem: TextProblem }
  | { readonly field: 'phone'; readonly problem: 'wrong'; readonly nearest: string | null };

/** The problems of a draft (texts, missing, duplicate, no telephone number), in the order of the form. */
export function problemsOf(kind: UnitKind, draft: Draft, ward: Organisation): UnitProblem[] {
  const fields: readonly Field[] = FIELDS[kind];
  const missing = REQUIRED.filter((field) => fields.includes(field) && draft[field].trim() === '');
  const name = nameKey(draft.name);
  const taken = draftsOf(ward, kind).some(
    (other) => other.id !== draft.id && nameKey(other.name) === name,
  );
  return [
    ...textProblems(fields, draft),
    ...missing.map((field) => ({ field, problem: 'missing' as const })),
    ...(taken && name !== '' ? [{ field: 'name' as const, problem: 'taken' as const }] : []),
    ...phoneProblems(draft.phone),
  ];
}

/** A desk need not have a number, but what is typed has to be one. */
function phoneProblems(typed: string): UnitProblem[] {
  if (typed.trim() === '') return [];
  const read = readPhone(typed);
  return read.ok ? [] : [{ field: 'phone', problem: 'wrong', nearest: read.nearest }];
}

function textProblems(fields: readonly Field[], draft: Draft): UnitProblem[] {
  return TEXT_FIELDS.filter((field) => fields.includes(field)).flatMap((field) => {
    const problem = textProblem(draft[field], TEXTS.unitName);
    const mayBeEmpty = field !== 'name' && draft[field].trim() === '';
    return problem === null || mayBeEmpty ? [] : [{ field, problem }];
  });
}

/** The id of the unit that was added, for undo. */
export function addedTo(before: Organisation, after: Organisation, kind: UnitKind): string | null {
  const known = new Set(draftsOf(before, kind).map(({ id }) => id));
  return draftsOf(after, kind).find(({ id }) => !known.has(id))?.id ?? null;
}
