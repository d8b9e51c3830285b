import type BetterSqlite from 'better-sqlite3';
import type { SettingStore } from '../../ports/store.ts';
import type { Remembered } from './remembered.ts';

/** Facts about the database itself, in SQLite. */
export function settingTable(db: BetterSqlite.Database, remembered: Remembered): SettingStore {
  const select = db.prepare<[], [string, string]>('select key, value from setting').raw();
  const put = db.prepare(
    'insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  );
  // Every view says whether these are data to try things with.
  const all = remembered.of(() => new Map(select.all()));
  return {
    get: (key) => all().get(key) ?? null,
    put(key, value) {
      put.run(key, value);
      remembered.forget();
    },
  };
}
