import { z } from 'zod';
import type { SettingKey, SettingStore } from '../../ports/store.ts';
import type { ChangeLog } from '../changeLog.ts';
import { formOf, type Form } from '../form.ts';
import { LiveTable } from '../liveTable.ts';

interface Setting {
  readonly key: string;
  readonly value: string;
}

const settingRow = z.object({ key: z.string(), value: z.string() });

const settingForm: Form<Setting> = formOf<Setting>({
  name: 'setting',
  key: ['key'],
  columns: ['key', 'value'],
  idOf: ({ key }) => key,
  toRow: ({ key, value }) => ({ key, value }),
  fromRow: (row) => settingRow.parse(row),
});

/** Facts about the database itself, in memory. */
export interface LiveSettings extends SettingStore {
  readonly table: LiveTable<Setting>;
}

/** Opens the empty table of settings. */
export function liveSettings(log: ChangeLog): LiveSettings {
  const table = new LiveTable(settingForm, log);
  return {
    table,
    get: (key: SettingKey) => table.get(key)?.value ?? null,
    put(key, value) {
      table.put({ key, value }, undefined);
    },
  };
}
