import type { Row, RowChange, StoredRow, Table } from '../../ports/journal.ts';

const plain = { hasBody: false, lists: [], live: [], references: {} } as const;

/** Tables of the schema as a journal sees them, without what the program makes of their rows. */
export const settings: Table = {
  ...plain,
  name: 'setting',
  key: ['key'],
  columns: ['key', 'value'],
};

export const branches: Table = {
  ...plain,
  ...{ name: 'branch', key: ['id'], columns: ['id', 'name'] },
  refusals: { reference: 'STILL_IN_USE' },
};

export const centers: Table = {
  ...plain,
  ...{ name: 'center', key: ['id'], columns: ['id', 'branch_id', 'district', 'model'] },
  references: { branch_id: 'branch' },
};

export const people: Table = {
  ...plain,
  name: 'staff',
  key: ['id'],
  columns: ['id', 'display_name', 'role', 'presence', 'disabled', 'skills'],
  lists: [{ name: 'staff_center', owner: 'staff_id', column: 'center_id' }],
};

export const hours: Table = {
  ...plain,
  ...{ name: 'opening_hours', key: ['center_id', 'desk_id'], columns: ['center_id', 'desk_id'] },
  hasBody: true,
};

export const commands: Table = {
  ...plain,
  name: 'command',
  key: ['command_id'],
  columns: ['command_id', 'sent_by', 'event', 'answer', 'at'],
  live: null,
};

/** A row without lists. */
export const rowOf = (row: Row): StoredRow => ({ row, lists: {} });

export const put = (
  table: Table,
  after: StoredRow,
  before: StoredRow | null = null,
  body: unknown = null,
): RowChange => ({ type: 'put', table, before, after, body });

export const settingPut = (key: string, value = ''): RowChange =>
  put(settings, rowOf({ key, value }));

export const branch = (id: string): StoredRow => rowOf({ id, name: id });

export const center = (id: string, branchId: string): StoredRow =>
  rowOf({ id, branch_id: branchId, district: id, model: 0 });

export const person = (id: string, centerIds: readonly string[]): StoredRow => ({
  row: { id, display_name: id, role: 'staff', presence: '{}', disabled: 0, skills: '{}' },
  lists: { staff_center: centerIds },
});

export const records: Table = {
  ...plain,
  ...{ name: 'record', key: ['kind', 'id'], columns: ['kind', 'id', 'state', 'is_live', 'at'] },
  hasBody: true,
  live: [{ column: 'is_live', is: 1 }],
};
