import { DESK_KINDS, isSamplePhone } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';
import type { Translate } from '../../app/useText.ts';
import type { Column } from '../parts/SearchableTable.tsx';
import { HEAD_OFFICE, type Draft, type UnitKind } from './draft.ts';

type Columns = readonly [Column<Draft>, ...Column<Draft>[]];

/** The columns of each list; references are shown by name. */
export function columnsOf(kind: UnitKind, ward: Organisation, t: Translate): Columns {
  const name: Column<Draft> = {
    key: 'name',
    header: t(
      kind === 'center' ? 'adminOrganisation:fields.district' : 'adminOrganisation:fields.name',
    ),
    text: (row) => row.name,
  };
  const place: Column<Draft> = {
    key: 'place',
    header: t('adminOrganisation:fields.place'),
    text: (row) => placeName(row, ward, t),
  };
  switch (kind) {
    case 'branch':
      return [name, countOf('centers', ward, t), countOf('desks', ward, t)];
    case 'center':
      return [name, { ...place, header: t('adminOrganisation:kinds.branch') }, modelColumn(t)];
    case 'department':
      return [name, countOf('desks', ward, t)];
    case 'desk':
      return [name, deskKindColumn(t), place, phoneColumn(t)];
    case 'partner':
      return [name, districtColumn(ward, t)];
  }
}

function countOf(what: 'centers' | 'desks', ward: Organisation, t: Translate): Column<Draft> {
  const units: readonly { branchId: string | null; departmentId?: string | null }[] = ward[what];
  const count = ({ id }: Draft) =>
    units.filter((unit) => unit.branchId === id || unit.departmentId === id).length;
  return {
    key: what,
    header: t(`adminOrganisation:counts.${what}`),
    text: (row) => String(count(row)),
    sortBy: count,
    narrow: true,
  };
}

function modelColumn(t: Translate): Column<Draft> {
  const text = ({ model }: Draft) => (model ? t('adminOrganisation:model.yes') : '');
  return {
    key: 'model',
    header: t('adminOrganisation:fields.model'),
    text,
    cell: (row) => row.model && <span className="unit-badge">{text(row)}</span>,
    sortBy: (row) => (row.model ? 0 : 1),
    narrow: true,
  };
}

function deskKindColumn(t: Translate): Column<Draft> {
  return {
    key: 'deskKind',
    header: t('adminOrganisation:fields.deskKind'),
    text: ({ deskKind }) => {
      const known = DESK_KINDS.find((one) => one === deskKind);
      return known ? t(`adminOrganisation:deskKinds.${known}`) : '';
    },
  };
}

function phoneColumn(t: Translate): Column<Draft> {
  return {
    key: 'phone',
    header: t('adminOrganisation:fields.phone'),
    text: ({ phone }) =>
      isSamplePhone(phone.replaceAll('-', ''))
        ? t('adminOrganisation:samplePhone', { phone })
        : phone,
    narrow: true,
  };
}

function districtColumn(ward: Organisation, t: Translate): Column<Draft> {
  return {
    key: 'district',
    header: t('adminOrganisation:fields.centerId'),
    text: ({ centerId }) =>
      ward.centers.find(({ id }) => id === centerId)?.district ?? t('adminOrganisation:wholeWard'),
  };
}

function placeName({ branchId, departmentId }: Draft, ward: Organisation, t: Translate): string {
  if (branchId !== HEAD_OFFICE) return ward.branches.find(({ id }) => id === branchId)?.name ?? '';
  const department = ward.departments.find(({ id }) => id === departmentId)?.name;
  return [t('adminOrganisation:headOffice'), department].filter(Boolean).join(' ');
}
