import type { DraftFields } from '@madoguchi/domain';
import { AppError, EMPTY_DRAFT } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fakeClock.ts';
import { DraftKeeper } from './draftKeeper.ts';

type Stored = EventAck<'draft.read'>;

/** A server with one draft, as far as a page sees it. */
class Office {
  readonly clock = new FakeClock();
  readonly sent: Partial<DraftFields>[] = [];
  stored: Stored = { revision: 0, fields: EMPTY_DRAFT, edits: {} };
  isUp = true;
  reads = 0;
  readonly keeper = new DraftKeeper({
    clock: this.clock,
    keep: (_id, changes) => {
      if (!this.isUp) return Promise.reject(new AppError('UNREACHABLE'));
      this.sent.push(changes);
      this.write(changes, null);
      return Promise.resolve({ revision: this.stored.revision });
    },
    read: () => {
      this.reads += 1;
      return Promise.resolve(this.stored);
    },
  });

  /** Somebody writes; `byName` is `null` for whoever looks. */
  write(changes: Partial<DraftFields>, byName: string | null): void {
    const revision = this.stored.revision + 1;
    const edits = Object.fromEntries(
      Object.keys(changes).map((field) => [field, { revision, byName }]),
    );
    this.stored = {
      revision,
      fields: { ...this.stored.fields, ...changes },
      edits: { ...this.stored.edits, ...edits },
    };
  }

  /** The view comes. */
  show(consultationId = 'c-1'): void {
    this.keeper.follow({ consultationId, revision: this.stored.revision });
  }

  get shown() {
    return this.keeper.getSnapshot();
  }
}

let office: Office;
beforeEach(() => {
  office = new Office();
});

describe('a draft on its way', () => {
  it('[C94] is sent after a pause in typing, once, with all that changed', async () => {
    office.show();
    office.keeper.edit({ matter: '介' });
    await office.clock.advance(500);
    office.keeper.edit({ matter: '介護', settled: true });
    expect(office.shown).toMatchObject({ state: 'keeping', fields: { matter: '介護' } });
    await office.clock.advance(699);
    expect(office.sent).toEqual([]);
    await office.clock.advance(1);
    expect(office.sent).toEqual([{ matter: '介護', settled: true }]);
    expect(office.shown.state).toBe('kept');
    await office.clock.advance(60_000);
    expect(office.sent).toHaveLength(1);
    expect(office.reads).toBe(0);
  });

  it('[C94] is tried again as long as it cannot be kept, and typing goes on meanwhile', async () => {
    office.show();
    office.isUp = false;
    office.keeper.edit({ matter: '介護' });
    await office.clock.advance(700);
    expect(office.shown.state).toBe('unkept');
    office.keeper.edit({ told: '書類' });
    await office.clock.advance(10_000);
    expect(office.sent).toEqual([]);
    office.isUp = true;
    office.keeper.resume();
    await office.clock.advance(0);
    expect(office.sent).toEqual([{ matter: '介護', told: '書類' }]);
    expect(office.shown.state).toBe('kept');
  });

  it('[C94] is there again after a reload, at another computer, and for whoever goes on', async () => {
    office.write({ matter: '介護' }, 'staff-1');
    office.show();
    await office.clock.advance(0);
    expect(office.shown).toMatchObject({ fields: { matter: '介護' }, overwritten: [] });
  });

  it('[C95] takes over what somebody else wrote, and says which field and who', async () => {
    office.show();
    office.keeper.edit({ matter: '介護' });
    await office.clock.advance(700);
    office.write({ matter: '介護と住まい', told: '書類' }, '北沢');
    office.show();
    await office.clock.advance(0);
    expect(office.shown).toMatchObject({
      fields: { matter: '介護と住まい', told: '書類' },
      overwritten: [
        { field: 'matter', byName: '北沢', isMineKept: false },
        { field: 'told', byName: '北沢', isMineKept: false },
      ],
    });
    office.keeper.edit({ matter: '住まい' });
    expect(office.shown.overwritten.map(({ field }) => field)).toEqual(['told']);
    office.keeper.dismiss();
    expect(office.shown.overwritten).toEqual([]);
  });

  it('[C95] keeps words that are being typed, which are then the newest, and says so', async () => {
    office.show();
    office.keeper.edit({ matter: '介護' });
    await office.clock.advance(700);
    office.keeper.edit({ matter: '介護のこと' });
    office.write({ matter: '住まい' }, '北沢');
    office.show();
    await office.clock.advance(0);
    expect(office.shown).toMatchObject({
      fields: { matter: '介護のこと' },
      overwritten: [{ field: 'matter', byName: '北沢', isMineKept: true }],
    });
    await office.clock.advance(700);
    expect(office.stored.fields.matter).toBe('介護のこと');
  });

  it('[C95] an answer that skips a change of somebody else leads to a read', async () => {
    office.write({ matter: '介護' }, null);
    office.show();
    await office.clock.advance(0);
    office.write({ told: '書類' }, '北沢');
    office.keeper.edit({ promised: '電話' });
    await office.clock.advance(700);
    expect(office.reads).toBe(2);
    expect(office.shown.fields).toMatchObject({ told: '書類', promised: '電話' });
  });

  it('[C96] is forgotten by this page with its consultation, and takes no late answer', async () => {
    office.show();
    office.keeper.edit({ matter: '介護' });
    office.keeper.follow(null);
    await office.clock.advance(10_000);
    expect(office.sent).toEqual([]);
    expect(office.shown).toMatchObject({ consultationId: null, fields: EMPTY_DRAFT });
    expect(office.clock.waiting).toBe(0);
  });

  it('[C96] is kept before the consultation goes on to somebody else', async () => {
    office.show();
    office.keeper.edit({ matter: '介護' });
    await office.keeper.flush();
    expect(office.sent).toEqual([{ matter: '介護' }]);
  });
});
