import { groupedPhone, type DeskKind } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';
import type { UnitKind } from '../../../ports/store.ts';
import type { UnitOf } from '../units.ts';
import { wordFor, type RowReader } from './rowReader.ts';

/** How the units of a kind stand in a file: the columns behind the id, and both ways. */
interface UnitFile<U> {
  readonly columns: readonly string[];
  /** Columns that older files do not have: without one, what the units have there stays. */
  readonly newerColumns?: readonly string[];
  /** The column that holds what is unique within the kind. */
  readonly nameColumn: string;
  write(unit: U, ward: Organisation): readonly string[];
  /** `null` when something that cannot be left out is missing; the row has noted it. */
  read(row: RowReader, ward: Organisation): Omit<U, 'id'> | null;
}

/** The first column of every file; a row without an id is new. */
export const ID_COLUMN = 'ID';

const NAME = '名称';
const DISTRICT = '地区名';
const BRANCH = '総合支所';
const MODEL = 'モデル地区';
const KIND = '種別';
const DEPARTMENT = '本庁所管課';
const EASY = '名称（やさしい日本語）';
const ENGLISH = '名称（英語）';
const PHONE = '電話番号';
const CENTER = 'まちづくりセンター';

const YES_NO = new Map([
  ['はい', true],
  ['いいえ', false],
]);
const KINDS = new Map<string, DeskKind>([
  ['保健福祉', 'health-welfare'],
  ['生活支援', 'livelihood'],
  ['子ども家庭', 'child-family'],
  ['健康づくり', 'health'],
  ['国保・年金', 'insurance-pension'],
  ['税', 'tax'],
  ['住まい', 'housing'],
  ['区民窓口', 'residents'],
  ['地域振興', 'community'],
]);

const nameOf = (unit: { readonly name: string }): string => unit.name;
const districtOf = (center: { readonly district: string }): string => center.district;
const nameIn = <U extends { readonly id: string }>(
  units: readonly U[],
  id: string | null,
  name: (unit: U) => string,
): string => {
  const found = units.find((unit) => unit.id === id);
  return found === undefined ? '' : name(found);
};

/** 総合支所 and 本庁 departments have nothing but a name. */
const nameOnly: UnitFile<{ readonly id: string; readonly name: string }> = {
  columns: [NAME],
  nameColumn: NAME,
  write: ({ name }) => [name],
  read: (row) => ({ name: row.name(NAME) }),
};

export const UNIT_FILES: { readonly [K in UnitKind]: UnitFile<UnitOf[K]> } = {
  branch: nameOnly,
  department: nameOnly,
  center: {
    columns: [DISTRICT, BRANCH, MODEL],
    nameColumn: DISTRICT,
    write: ({ district, branchId, model }, { branches }) => [
      district,
      nameIn(branches, branchId, nameOf),
      wordFor(YES_NO, model),
    ],
    read(row, { branches }) {
      const district = row.name(DISTRICT);
      const branchId = row.reference(BRANCH, branches, nameOf);
      if (row.text(BRANCH) === '') row.note(BRANCH, 'empty');
      const model = row.choice(MODEL, YES_NO);
      return branchId === null || model === null ? null : { district, branchId, model };
    },
  },
  desk: {
    columns: [NAME, KIND, BRANCH, DEPARTMENT, EASY, ENGLISH, PHONE],
    newerColumns: [PHONE],
    nameColumn: NAME,
    write: ({ name, kind, branchId, departmentId, phone }, { branches, departments }) => [
      name.ja,
      wordFor(KINDS, kind),
      nameIn(branches, branchId, nameOf),
      nameIn(departments, departmentId, nameOf),
      name['ja-easy'] ?? '',
      name.en ?? '',
      // In groups a spreadsheet takes it for text, and keeps the 0 at its beginning.
      phone === null ? '' : groupedPhone(phone),
    ],
    read(row, { branches, departments, desks }) {
      const known = desks.find(({ id }) => id === row.text(ID_COLUMN));
      const name = {
        // What the file has no column for stays as it is.
        ...known?.name,
        ja: row.name(NAME),
        'ja-easy': row.optionalName(EASY),
        en: row.optionalName(ENGLISH),
      };
      const kind = row.choice(KIND, KINDS);
      const branchId = row.reference(BRANCH, branches, nameOf);
      const departmentId = row.reference(DEPARTMENT, departments, nameOf);
      // A department is of the 本庁, and so are its desks.
      if (row.text(BRANCH) !== '' && row.text(DEPARTMENT) !== '')
        row.note(DEPARTMENT, 'notAChoice');
      const before = known?.phone ?? null;
      const phone = row.has(PHONE) ? row.phone(PHONE, before) : before;
      return kind === null ? null : { name, kind, branchId, departmentId, phone };
    },
  },
  partner: {
    columns: [NAME, CENTER],
    nameColumn: NAME,
    write: ({ name, centerId }, { centers }) => [name, nameIn(centers, centerId, districtOf)],
    read: (row, { centers }) => ({
      name: row.name(NAME),
      centerId: row.reference(CENTER, centers, districtOf),
    }),
  },
};
