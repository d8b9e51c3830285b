import type { Organisation } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import {
  addedTo,
  draftsOf,
  EMPTY,
  HEAD_OFFICE,
  problemsOf,
  tabOf,
  UNIT_TABS,
  unitOf,
} from './draft.ts';

const ward: Organisation = {
  branches: [{ id: 'setagaya', name: '世田谷総合支所' }],
  centers: [{ id: 'setagaya-1', branchId: 'setagaya', district: '池尻', model: true }],
  departments: [{ id: 'insurance', name: '保健福祉政策部' }],
  desks: [
    {
      id: 'd1',
      kind: 'health-welfare',
      branchId: 'setagaya',
      departmentId: null,
      name: { ja: '世田谷総合支所 保健福祉課', en: 'Health and Welfare' },
      phone: '0312345678',
    },
    {
      id: 'd2',
      kind: 'insurance-pension',
      branchId: null,
      departmentId: 'insurance',
      name: { ja: '本庁 国保・年金課' },
      phone: null,
    },
  ],
  partners: [
    { id: 'p1', name: '池尻あんしんすこやかセンター', centerId: 'setagaya-1' },
    { id: 'p2', name: '社会福祉協議会', centerId: null },
  ],
};

test('[O4] what was read and not touched is what is sent', () => {
  const sent = UNIT_TABS.flatMap((kind) =>
    draftsOf(ward, kind).map((draft) => unitOf(kind, draft).unit),
  );
  const { branches, centers, departments, desks, partners } = ward;
  expect(sent).toEqual([...branches, ...centers, ...departments, ...desks, ...partners]);
});

test('[O4] spaces around a name are left out, and so are empty translations', () => {
  const draft = { ...EMPTY, name: ' 本庁 課税課 ', deskKind: 'tax', branchId: HEAD_OFFICE };
  expect(unitOf('desk', { ...draft, nameEn: ' ', nameEasy: '' })).toEqual({
    kind: 'desk',
    unit: {
      id: null,
      kind: 'tax',
      branchId: null,
      departmentId: null,
      name: { ja: '本庁 課税課' },
      phone: null,
    },
  });
});

test('[O4] a desk that moves to a branch leaves its department', () => {
  const draft = { ...EMPTY, name: '窓口', deskKind: 'tax', departmentId: 'insurance' };
  expect(unitOf('desk', { ...draft, branchId: 'setagaya' }).unit).toMatchObject({
    branchId: 'setagaya',
    departmentId: null,
  });
});

test('[O5] what is missing is listed in the order of the form', () => {
  expect(problemsOf('desk', EMPTY, ward)).toEqual([
    { field: 'name', problem: 'empty' },
    { field: 'deskKind', problem: 'missing' },
    { field: 'branchId', problem: 'missing' },
  ]);
  expect(problemsOf('partner', { ...EMPTY, name: '児童館' }, ward)).toEqual([]);
});

test('[O5] a name that is there already is said before it is sent, whatever its width', () => {
  const taken = [{ field: 'name', problem: 'taken' }];
  expect(problemsOf('branch', { ...EMPTY, name: '世田谷総合支所 ' }, ward)).toEqual(taken);
  expect(problemsOf('branch', { ...EMPTY, id: 'setagaya', name: '世田谷総合支所' }, ward)).toEqual(
    [],
  );
});

test('[O71] the telephone number of a desk is typed as people write it', () => {
  expect(draftsOf(ward, 'desk').map(({ phone }) => phone)).toEqual(['03-1234-5678', '']);
  const draft = { ...EMPTY, name: '窓口', deskKind: 'tax', branchId: 'setagaya' };
  const sent = (phone: string) => unitOf('desk', { ...draft, phone }).unit;
  expect(sent('０３（８７６５）４３２１')).toMatchObject({ phone: '0387654321' });
  expect(sent(' ')).toMatchObject({ phone: null });
  expect(problemsOf('desk', { ...draft, phone: '8765-4321' }, ward)).toEqual([
    { field: 'phone', problem: 'wrong', nearest: null },
  ]);
  expect(problemsOf('desk', { ...draft, phone: '387654321' }, ward)).toEqual([
    { field: 'phone', problem: 'wrong', nearest: '03-8765-4321' },
  ]);
  expect(sent('03.8765.4321 内線12')).toMatchObject({ phone: '0387654321;ext=12' });
  expect(problemsOf('desk', { ...draft, phone: '03-8765-4321' }, ward)).toEqual([]);
});

test('[O8] an addition is found in the answer', () => {
  const after = { ...ward, branches: [...ward.branches, { id: 'new', name: '北沢総合支所' }] };
  expect(addedTo(ward, after, 'branch')).toBe('new');
  expect(addedTo(ward, ward, 'branch')).toBeNull();
});

test('[O1] an unknown tab is the first', () => {
  expect(tabOf('desk')).toBe('desk');
  expect(tabOf('nothing')).toBe('branch');
  expect(tabOf(null)).toBe('branch');
});
