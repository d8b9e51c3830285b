import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fakeClock.ts';
import { ProcedureOffice, type Fate } from '../testing/procedureOffice.ts';
import { BATCH_MS, type OpenProcedureForm } from './procedureForm.ts';

const LONG_MS = 60_000;

async function opened() {
  const clock = new FakeClock();
  const office = new ProcedureOffice(clock);
  const form = office.form('kiosk');
  form.resume();
  await clock.advance(0);
  return { clock, office, form };
}

const shown = (form: OpenProcedureForm) => form.getSnapshot().view?.values;

describe('a form that is filled on a page', () => {
  it('[C60] shows what is typed at once, and sends what is typed close together in one message', async () => {
    const { clock, office, form } = await opened();
    form.edit('name', '吉');
    form.edit('name', '吉田');
    form.edit('phone', '03');
    expect(shown(form)).toEqual({ name: '吉田', phone: '03' });
    expect(form.getSnapshot().saving).toBe('keeping');
    await clock.advance(BATCH_MS);
    expect(office.view.values).toEqual({ name: '吉田', phone: '03' });
    expect(office.effects).toBe(1);
    expect(form.getSnapshot().saving).toBe('kept');
  });

  it('[C60] shows what the other side types, but for what is still on its way', async () => {
    const { clock, office, form } = await opened();
    form.edit('name', 'こちら');
    office.write({ name: 'あちら', kana: 'アチラ' });
    expect(shown(form)).toEqual({ name: 'こちら', kana: 'アチラ' });
    await clock.advance(BATCH_MS);
    expect(office.view.values).toEqual({ name: 'こちら', kana: 'アチラ' });
    expect(shown(form)).toEqual(office.view.values);
  });

  it('[PR60] says where somebody is only after what they wrote before', async () => {
    const { clock, office, form } = await opened();
    form.hold('name');
    await clock.advance(0);
    form.edit('name', '吉田');
    form.hold(null);
    form.hold('kana');
    await clock.advance(BATCH_MS);
    expect(office.holds).toEqual([
      { fieldId: 'name', effects: 0 },
      { fieldId: 'kana', effects: 1 },
    ]);
  });

  it('[C61] keeps what was typed into a field that somebody else has, and sends the rest', async () => {
    const { clock, office, form } = await opened();
    office.heldBy = { name: 'staff:s1' };
    form.edit('name', '吉田');
    form.edit('kana', 'ヨシダ');
    await clock.advance(LONG_MS);
    expect(office.view.values).toEqual({ kana: 'ヨシダ' });
    expect(form.getSnapshot()).toMatchObject({ saving: 'kept', unplaced: { name: '吉田' } });
    expect(shown(form)).toEqual({ kana: 'ヨシダ' });
    office.heldBy = {};
    form.edit('name', '吉田');
    await clock.advance(BATCH_MS);
    expect(office.view.values).toMatchObject({ name: '吉田' });
    expect(form.getSnapshot().unplaced).toEqual({});
  });

  it('[C98] a stroke after a pause goes at once, and those that follow it closely together', async () => {
    const { clock, office, form } = await opened();
    await clock.advance(LONG_MS);
    form.edit('name', '吉');
    await clock.advance(1);
    expect(office.view.values).toEqual({ name: '吉' });
    form.edit('name', '吉田');
    form.edit('name', '吉田 葛');
    await clock.advance(1);
    expect(office.effects).toBe(1);
    await clock.advance(BATCH_MS);
    expect(office.view.values).toEqual({ name: '吉田 葛' });
    expect(office.effects).toBe(2);
  });

  it('[C99] sends what a break has left the moment the connection is back', async () => {
    const { clock, office, form } = await opened();
    office.fates = ['lost'];
    form.edit('name', '吉田');
    await clock.advance(BATCH_MS);
    form.lose();
    expect(form.getSnapshot().saving).toBe('unkept');
    form.resume();
    await clock.advance(0);
    expect(office.view.values).toEqual({ name: '吉田' });
    expect(form.getSnapshot().saving).toBe('kept');
  });

  it('[C60] asks again when it finds that something has not come', async () => {
    const { clock, office, form } = await opened();
    const { view } = office;
    office.view = { ...view, revision: 5, order: 5, values: { name: '髙田' } };
    office.write({ kana: 'タカダ' });
    await clock.advance(0);
    expect(shown(form)).toEqual({ name: '髙田', kana: 'タカダ' });
  });

  it('[C62] signs and confirms exactly what is shown, and nothing that came meanwhile', async () => {
    const { clock, office, form } = await opened();
    form.edit('name', '吉田');
    const signing = form.sign({ kind: 'typed', name: '吉田' });
    await clock.advance(BATCH_MS);
    await signing;
    expect(office.signatures).toEqual([
      { revision: 2, digest: expect.stringContaining('吉田') as string },
    ]);
    form.edit('phone', '03');
    const late = form.confirm('p1');
    office.write({ kana: 'ヨシダ' });
    const outcome = late.catch((error: unknown) => String(error));
    await clock.advance(BATCH_MS);
    expect(await outcome).toContain('PROCEDURE_CHANGED');
    expect(office.confirmations).toEqual([]);
  });

  it('[C60] whatever is lost on the way, every field ends as it was typed last, and nothing is written twice', async () => {
    const fate = fc.constantFrom<Fate[]>('arrives', 'lost', 'unanswered');
    const field = fc.constantFrom('name', 'kana', 'phone');
    const step = fc.record({ field, text: fc.string({ maxLength: 3 }), ms: fc.nat(200) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.array(fate), async (steps, fates) => {
        const { clock, office, form } = await opened();
        office.fates = fates;
        for (const { field: fieldId, text, ms } of steps) {
          form.edit(fieldId, text === '' ? null : text);
          await clock.advance(ms);
        }
        const typed = { ...shown(form) };
        await clock.advance(LONG_MS);
        expect(office.view.values).toEqual(typed);
        expect(shown(form)).toEqual(typed);
        expect(office.view.revision).toBe(1 + office.effects);
        expect(form.getSnapshot().saving).toBe('kept');
      }),
      { numRuns: 60 },
    );
  });

  it('[C60] without a connection it says so, and goes on when it is back', async () => {
    const { clock, office, form } = await opened();
    form.lose();
    form.edit('name', '吉田');
    await clock.advance(LONG_MS);
    expect(form.getSnapshot().saving).toBe('unkept');
    form.resume();
    await clock.advance(LONG_MS);
    expect(office.view.values).toEqual({ name: '吉田' });
    form.dispose();
    expect(clock.waiting).toBe(0);
  });
});
