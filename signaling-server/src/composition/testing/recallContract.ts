import type { Consultation, ConsultationEvent } from '@madoguchi/domain';
import { transition } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { consultationForm } from '../../services/records/consultation/form.ts';
import { consultationKind } from '../../services/records/consultation/kind.ts';
import { closed } from '../../storage/testing/everyState.ts';
import {
  entryFor,
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';

/** More than stay in memory after their end. */
const MANY = 1_010;

/** What every implementation must do with a record that has ended long ago and changes once more. */
export function recallContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeEach(async () => {
    db = await open();
    await db.write(insertExampleWard);
  });
  afterEach(() => db.close());

  const inMemory = (id: string) => db.read((s) => s.consultations.get(id));
  const stored = async (id: string) => {
    const found = await db.archive.find(consultationForm, consultationForm.keyCells(id));
    return found && consultationForm.fromRow(found);
  };
  const ended = (n: number): Consultation => {
    const { id, sequence, ticket } = exampleConsultation(n);
    return { ...closed, id, sequence, ticket };
  };
  /** A correction of what is in memory. */
  const correct = (id: string, told: string) =>
    db.write((s) => {
      const c = s.consultations.get(id);
      if (c?.state !== 'closed' || c.ending.kind !== 'written-up') throw new Error('not there');
      const { outcome, amendments } = c.ending;
      const event: ConsultationEvent = {
        ...{ type: 'amend', staffId: 'staff-1', reason: 'left-out' },
        ...{ version: amendments.length, outcome: { ...outcome, told } },
      };
      const result = transition(c, event, 99);
      if (!result.ok) throw new Error(result.code);
      s.consultations.save(result.next, entryFor(result.next, 'amend'));
    });

  describe('a record that has left memory', () => {
    beforeEach(async () => {
      await db.write((s) => {
        for (let n = 1; n <= MANY; n += 1) insertConsultation(s, ended(n));
      });
      // What has ended leaves memory after a commit.
      await db.write((s) => s.settings.put('seed', 'none'));
    });

    it('[D102] is recalled, changed in a unit of work, and durable', async () => {
      expect(inMemory('c-1')).toBeNull();
      await db.recallRecord(consultationKind, 'c-1');
      expect(inMemory('c-1')).toEqual(ended(1));
      await correct('c-1', '訂正');
      const after = await stored('c-1');
      expect(after).toEqual(inMemory('c-1'));
      expect(after).toMatchObject({ ending: { outcome: { told: '訂正' } } });
      expect((await db.archive.history('c-1')).map(({ type }) => type)).toEqual([
        ...['request', 'amend'],
      ]);
    });

    it('[D102] that two recall and change at once has both changes, one after the other', async () => {
      const both = ['一', '二'].map(async (told) => {
        await db.recallRecord(consultationKind, 'c-2');
        await correct('c-2', told);
      });
      await Promise.all(both);
      const after = await stored('c-2');
      expect(after).toMatchObject({ ending: { amendments: [{}, {}, {}] } });
      expect(after).toEqual(inMemory('c-2'));
    });

    it('[D102] does not change the figures of when it ended, and one that is nowhere stays away', async () => {
      const lastEnded = () => db.read((s) => s.consultations.lastEndedBy('staff-1'));
      const before = lastEnded();
      await db.recallRecord(consultationKind, 'c-1');
      await correct('c-1', '訂正');
      expect(lastEnded()).toBe(before);
      await db.recallRecord(consultationKind, 'c-none');
      expect(inMemory('c-none')).toBeNull();
    });
  });
}
