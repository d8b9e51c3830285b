import { expect, it } from 'vitest';
import { ChangeLog } from './changeLog.ts';
import { formOf } from './form.ts';
import { LiveTable } from './liveTable.ts';

interface Visit {
  readonly id: string;
  readonly kiosk: string;
  readonly isOver: boolean;
}

const form = formOf<Visit>({
  name: 'visit',
  key: ['id'],
  columns: ['id', 'kiosk'],
  idOf: ({ id }) => id,
  toRow: ({ id, kiosk }) => ({ id, kiosk }),
  fromRow: (row) => ({ id: String(row['id']), kiosk: String(row['kiosk']), isOver: false }),
  isLive: ({ isOver }) => !isOver,
});

it('[D27] what has ended is still answered for a while, then leaves memory unless it is kept', () => {
  const log = new ChangeLog();
  const table = new LiveTable(form, log, [], { isKept: ({ id }) => id === 'visit 0' });
  for (let n = 0; n < 1_100; n += 1) {
    log.begin();
    table.put({ id: `visit ${String(n)}`, kiosk: 'k', isOver: true }, undefined);
    log.end();
    table.evict();
  }
  expect(table.all()).toEqual([]);
  expect(table.get('visit 0')).not.toBeNull();
  expect(table.get('visit 1')).toBeNull();
  expect(table.get('visit 1099')).not.toBeNull();
});

it('[D5] a unique key is refused a second time, and free again afterwards', () => {
  const log = new ChangeLog();
  const table = new LiveTable(form, log, [
    { name: 'kiosk', keysOf: (v) => (v.isOver ? [] : [v.kiosk]), isUnique: true },
  ]);
  const put = (visit: Visit): void => {
    log.begin();
    try {
      table.put(visit, undefined);
    } finally {
      log.end();
    }
  };
  put({ id: 'a', kiosk: 'k', isOver: false });
  expect(() => put({ id: 'b', kiosk: 'k', isOver: false })).toThrow('already taken: kiosk k');
  put({ id: 'a', kiosk: 'k', isOver: true });
  put({ id: 'b', kiosk: 'k', isOver: false });
  expect(table.oneBy('kiosk', 'k')?.id).toBe('b');
});
