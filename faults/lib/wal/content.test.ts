import { openSqliteDatabase } from '@madoguchi/signaling-server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentOf } from './content.ts';

const BOOKED = `insert into record (kind, id, state, is_live, at, body) values ('booking', 'b', 'booked', 1, 0, '{}')`;
const TAKEN = `insert into booking_occupancy (resource, quantum, booking_id) values ('kiosk:k', 1, 'b')`;

it('[X86] the comparison of X41 finds a booking, and five minutes of one, that are missing or other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-content-'));
  const db = await openSqliteDatabase(join(folder, 'madoguchi.sqlite'));
  try {
    const { connection } = db;
    const empty = contentOf(connection);
    connection.exec(BOOKED);
    const booked = contentOf(connection);
    connection.exec(TAKEN);
    const taken = contentOf(connection);
    connection.exec('update booking_occupancy set quantum = 2');
    const other = contentOf(connection);
    expect(new Set([empty, booked, taken, other]).size).toBe(4);
    connection.exec('update booking_occupancy set quantum = 1');
    expect(contentOf(connection)).toBe(taken);
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
