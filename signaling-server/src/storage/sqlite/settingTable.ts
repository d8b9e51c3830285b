import type BetterSqlite from 'better-sqlite3';
import type { SettingStore } from '../../ports/store.ts';

/** Facts about the database itself, in SQLite. */
export function settingTable(db: BetterSqlite.Database): SettingStore {
  const get = db.prepare<[string], string>('select value from setting where key = ?').pluck();
  const put = db.prepare(
    'insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  );
  return {
    get: (key) => get.get(key) ?? null,
    put(key, value) {
      put.run(key, value);
    },
  };
}
