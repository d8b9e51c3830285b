import { createHash } from 'node:crypto';
import type { FieldValue, FormTemplate, Signature } from '@madoguchi/domain';
import { canonicalForm } from '@madoguchi/domain';
import type { NoticeData } from '@madoguchi/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import type { ProcedureReader } from '../../ports/procedureAudience.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { keepShippedTemplates } from '../forms/shippedTemplates.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { cardTo, command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { settled } from '../testing/fakeClock.ts';
import { inFolder } from '../testing/inFolder.ts';
import { templateOf } from './templates.ts';

let office: Fixture;
let end: () => Promise<void>;
let told: {
  readonly to: readonly ProcedureReader[];
  readonly notice: NoticeData<'procedure.state'>;
}[];
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write(insertExampleWard);
  await keepShippedTemplates(office.db, 0);
  told = [];
  office.services.procedures.news.announceTo({ told: (to, notice) => told.push({ to, notice }) });
});
afterEach(() => end());

const KIOSK = kiosk('kiosk-1');
const STAFF = staff('staff-1');
const SIGNATURE: Signature = { kind: 'typed', name: '髙橋 葛󠄀' };

const begin = async (consultationId: string, templateId = 'care-certification') =>
  (
    await office.services.procedureStarts.begin(
      command(STAFF),
      consultationId,
      'staff-1',
      templateId,
    )
  ).procedureId;
const get = (id: string) => {
  const p = office.db.read((s) => s.records(procedureKind).get(id));
  if (p === null) throw new Error('no procedure');
  return p;
};
const template = (id: string): FormTemplate => office.db.read((s) => templateOf(s, get(id)));
const write = (
  id: string,
  fieldId: string,
  value: FieldValue | null,
  seat: 'kiosk' | 'staff:staff-1' = 'kiosk',
) =>
  office.services.procedures.edit(command(seat === 'kiosk' ? KIOSK : STAFF), id, seat, [
    { fieldId, value },
  ]);
const digest = (id: string): string =>
  createHash('sha256')
    .update(canonicalForm(template(id), get(id).values))
    .digest('hex');

/** A field of text that both may write. */
const textField = (id: string): string => {
  const found = template(id)
    .pages.flatMap(({ fields }) => fields)
    .find((f) => f.kind === 'text' && f.filledBy === 'either' && f.shownIf === undefined);
  if (found === undefined) throw new Error('no such field');
  return found.id;
};

describe('a procedure in a call', () => {
  it('[PR40] is begun by its specialist, shown at the kiosk, and every change is told to both', async () => {
    const c = await office.talk();
    const id = await begin(c.id);
    expect(get(id)).toMatchObject({ state: 'drafted', nowIn: c.id, isShown: true, revision: 1 });
    const field = textField(id);
    expect(await write(id, field, '髙橋')).toEqual({ revision: 2 });
    const { to, notice } = told.at(-1) ?? {};
    expect(to?.map(({ seat }) => seat)).toEqual(['kiosk', 'staff:staff-1']);
    expect(notice).toMatchObject({
      since: 1,
      revision: 2,
      changes: { values: { [field]: '髙橋' } },
    });
    await expect(begin(c.id, 'child-allowance')).rejects.toMatchObject({ code: 'TEMPLATE_GONE' });
  });

  it('[PR41] a field that somebody writes in is refused to others until they are silent', async () => {
    const c = await office.talk();
    const id = await begin(c.id);
    const field = textField(id);
    await write(id, field, 'あ');
    await expect(write(id, field, 'い', 'staff:staff-1')).rejects.toMatchObject({
      code: 'FIELD_HELD',
    });
    expect(get(id).values[field]).toBe('あ');
    await office.clock.advance(4_000);
    await write(id, field, 'い', 'staff:staff-1');
    expect(get(id).edits[field]).toMatchObject({ by: 'staff:staff-1' });
  });

  it('[PR74] who has handed the resident over is at no field any more, from that moment on', async () => {
    const c = await office.talk();
    const id = await begin(c.id);
    const field = textField(id);
    await write(id, field, 'あ', 'staff:staff-1');
    const over = { mode: 'cold', card: cardTo('far-desk') } as const;
    await office.services.transfers.begin(command(STAFF), c.id, 'staff-1', over);
    expect(office.services.procedures.holders.of(id)).toEqual({});
    await write(id, field, 'い');
    expect(get(id).values[field]).toBe('い');
    // What they had sent before it was done takes no field back.
    const late = write(id, field, 'う', 'staff:staff-1');
    await expect(late).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await expect(write(id, field, 'え')).resolves.toMatchObject({ revision: 4 });
  });

  it('[PR42] a repeated command has one effect and one answer', async () => {
    const c = await office.talk();
    const id = await begin(c.id);
    const press = command(KIOSK);
    const edits = [{ fieldId: textField(id), value: 'あ' }];
    const { procedures } = office.services;
    const first = await procedures.edit(press, id, 'kiosk', edits);
    await write(id, textField(id), 'い');
    expect(await procedures.edit(press, id, 'kiosk', edits)).toEqual(first);
    expect(get(id).values[textField(id)]).toBe('い');
  });

  it('[PR43] a second one takes its place on the screen, and offers what the first one asked', async () => {
    const c = await office.talk();
    const first = await begin(c.id);
    const named = template(first)
      .pages.flatMap(({ fields }) => fields)
      .find((f) => f.kind === 'text' && f.meaning !== undefined && f.filledBy !== 'specialist');
    await write(first, named?.id ?? '', '葛󠄀');
    const second = await begin(c.id);
    expect([get(first).isShown, get(second).isShown]).toEqual([false, true]);
    const { offers } = office.services.procedures.open(second, 'kiosk');
    expect(offers).toContainEqual(expect.objectContaining({ value: '葛󠄀' }));
  });

  it('[PR44] a signature for something else than it says now is refused', async () => {
    const c = await office.talk();
    const id = await begin(c.id);
    const { procedures } = office.services;
    const sign = (revision: number, of: string) =>
      procedures.sign(command(KIOSK), id, { revision, digest: of, signature: SIGNATURE });
    const seen = digest(id);
    await write(id, textField(id), 'あ');
    await expect(sign(1, seen)).rejects.toMatchObject({ code: 'PROCEDURE_CHANGED' });
    await expect(sign(2, seen)).rejects.toMatchObject({ code: 'PROCEDURE_CHANGED' });
    await expect(sign(2, digest(id))).rejects.toMatchObject({ code: 'WRONG_STATE' });
  });
});

describe('a procedure of an earlier visit', () => {
  const talkAgain = async () => {
    await office.finish((await first).id);
    await office.available('staff-1');
    return office.talk('kiosk-2');
  };
  let first: ReturnType<Fixture['talk']>;
  beforeEach(() => {
    first = office.talk();
  });

  it('[PR45] goes on by the number of its slip, in one consultation at a time', async () => {
    const id = await begin((await first).id);
    await write(id, textField(id), 'あ');
    const { resumeCode: number, resumeDay: day, centerId } = get(id);
    const slip = { centerId, day, number };
    const c = await talkAgain();
    expect(get(id)).toMatchObject({ nowIn: null, isShown: false, state: 'drafted' });
    const { procedureStarts } = office.services;
    expect(await procedureStarts.resume(command(STAFF), c.id, slip, 'staff:staff-1')).toEqual({
      procedureId: id,
    });
    expect(get(id)).toMatchObject({ nowIn: c.id, isShown: true });
  });

  it('[PR46] too many wrong numbers are refused for a while, also the right one', async () => {
    const id = await begin((await first).id);
    const { resumeCode: number, resumeDay: day, centerId } = get(id);
    const c = await talkAgain();
    const tryOne = (code: string) =>
      office.services.procedureStarts.resume(
        command(STAFF),
        c.id,
        { centerId, day, number: code },
        'staff:staff-1',
      );
    const wrong = number === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n += 1) {
      await expect(tryOne(wrong)).rejects.toMatchObject({ code: 'RESUME_NOT_FOUND' });
    }
    await expect(tryOne(number)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    await office.clock.advance(10 * 60_000);
    await expect(tryOne(number)).resolves.toEqual({ procedureId: id });
  });

  it('[PR10] goes 30 days after its last change, also from the database', async () => {
    const id = await begin((await first).id);
    await office.finish((await first).id);
    await office.services.begin();
    for (let day = 0; day <= 30; day += 1) await office.clock.advance(24 * 3_600_000);
    await settled();
    expect(office.db.read((s) => s.records(procedureKind).get(id))).toBeNull();
    expect(await office.db.archive.find(procedureKind.form, [id])).toBeNull();
  });
});
