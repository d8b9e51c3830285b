import type { Seat } from '@madoguchi/domain';
import { documentTypes } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { Fixture } from '../testing/fixture.ts';
import { twoFields } from '../testing/twoFields.ts';
import { LiveDocuments } from './liveDocuments.ts';

it('[LD301] a document that the server replaces is a new one, of which nothing that was before can be asked for', async () => {
  const db = createMemoryDatabase();
  await db.write(insertExampleWard);
  const office = new Fixture(db);
  const { services, clock } = office;
  const { consultations } = services;
  const types = documentTypes(twoFields);
  const documents = new LiveDocuments({ consultations, db, clock, types });
  const stale: Seat[] = [];
  documents.announceTo({ entries: () => undefined, stale: ({ seat }) => stale.push(seat) });
  const { id: consultationId } = await office.talk();
  const about = { document: twoFields.name, clientId: crypto.randomUUID() };
  const open = (seat: Seat, known: { epoch: string; sequence: number } | null = null) =>
    documents.open({ consultationId, seat }, { ...about, known });
  const write = (append: string, clientSequence: number) =>
    documents.send(
      { consultationId, seat: 'kiosk' },
      { ...about, operations: [{ clientSequence, operation: { field: 'name', append } }] },
    );

  const { epoch } = open('kiosk');
  const { sequence } = write('ひみつ', 1);
  const { taken } = open('kiosk');
  stale.length = 0;
  documents.replace(consultationId, twoFields, twoFields.empty);
  expect([...stale].toSorted()).toEqual(['kiosk', 'staff:staff-1']);
  for (const known of [null, { epoch, sequence: 0 }, { epoch, sequence }]) {
    const again = open('staff:staff-1', known);
    expect(again.epoch).not.toBe(epoch);
    expect(again.entries).toEqual([]);
    expect(again.snapshot).toEqual({ state: twoFields.empty(), sequence });
  }
  // Numbers go on: what is on its way is neither lost nor doubled.
  expect(open('kiosk').taken).toBe(taken);
  expect(write('あ', 2).sequence).toBe(sequence + 1);
  services.stop();
});
