import type { Outcome, PassedThing } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { keepShippedTemplates } from '../forms/shippedTemplates.ts';
import { HandedSheets } from '../procedures/handedSheets.ts';
import { passingKind } from '../records/passing/index.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { cardTo, command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { settled } from '../testing/fakeClock.ts';
import { inFolder } from '../testing/inFolder.ts';

const KIOSK = kiosk('kiosk-1');
const STAFF = staff('staff-1');
const NEXT = { actor: staff('staff-2'), from: '192.0.2.1' };
const OUTCOME: Outcome = {
  ...{ settled: true, comeBack: { needed: false }, matter: '主訴' },
  ...{ response: '対応', told: '伝えた事', promised: 'なし' },
};

let office: Fixture;
let end: () => Promise<void>;
/** The consultation, and a procedure of it. */
let id: string;
let procedureId: string;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write((stores) => {
    insertExampleWard(stores);
    stores.staff.insert({ ...exampleStaff, id: 'far', displayName: 'far', deskIds: ['far-desk'] });
  });
  await keepShippedTemplates(office.db, 0);
  id = (await office.talk()).id;
  const { procedureStarts, procedures } = office.services;
  ({ procedureId } = await procedureStarts.begin(
    command(STAFF),
    id,
    'staff-1',
    'care-certification',
  ));
  await procedures.show(command(STAFF), procedureId, true);
});
afterEach(() => end());

const ask = async (things: readonly PassedThing[], toDeskId = 'far-desk'): Promise<string> =>
  (await office.services.passings.ask(command(STAFF), id, 'staff-1', { toDeskId, things }))
    .passingId;
const answer = (passingId: string, agreed: readonly PassedThing[]) =>
  office.services.passings.answer(command(KIOSK), passingId, agreed);
const sheets = () =>
  new HandedSheets({ db: office.db, clock: office.clock, timeZone: 'Asia/Tokyo' });
/** Writes up after the call, with a card to the desk; the card. */
async function cardAfterCall(toDeskId = 'far-desk') {
  await office.press(id, STAFF, { type: 'hangUp', by: { staffId: 'staff-1' } });
  const what = { outcome: OUTCOME, handoffs: [cardTo(toDeskId)] };
  await office.services.writeUps.write(command(STAFF), id, 'staff-1', what);
  await settled();
  const card = office.db.read((stores) => stores.handoffs.openOf(id)[0]);
  if (card === undefined) throw new Error('no card');
  return card;
}
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: { code?: unknown }) => error.code,
  );
const sheet = (): PassedThing => `procedure:${procedureId}`;

it('[HO70] is asked once at a time, in a call, and is two entries of the log', async () => {
  const first = await ask(['note:matter']);
  const second = await ask(['note:matter', sheet()]);
  expect(await refusal(answer(first, []))).toBe('WRONG_STATE');
  await answer(second, [sheet()]);
  const asked = { recordKind: 'consultation', recordId: id } as const;
  const span = { staffId: null, action: null, from: null, until: null, before: null };
  const entries = await office.db.archive.searchAudit({ ...asked, ...span }, 20);
  expect(
    entries.map(({ action, actor, details }) => [action, actor.kind, details['result']]),
  ).toContainEqual(['consultation.passingAnswered', 'kiosk', sheet()]);
  expect(await refusal(ask(['procedure:another']))).toBe('PROCEDURE_NOT_FOUND');
  const open = await ask(['note:told']);
  await office.press(id, STAFF, { type: 'hangUp', by: { staffId: 'staff-1' } });
  expect(office.db.read((s) => s.records(passingKind).get(open)?.state)).toBe('withdrawn');
});

it('[HO376] a card written after the call has what was agreed to in it, and nothing else', async () => {
  await answer(await ask(['note:matter', 'note:told', sheet()]), ['note:matter', sheet()]);
  const { card, procedureIds } = await cardAfterCall();
  expect(procedureIds).toEqual([procedureId]);
  expect(card).toMatchObject({ matter: cardTo('far-desk').matter, told: '' });
});

it('[HO71] without an agreement for its desk a card has no sheet', async () => {
  await answer(await ask([sheet()], 'desk'), [sheet()]);
  const handoff = await cardAfterCall();
  expect(handoff.procedureIds).toEqual([]);
  const read = sheets().read(handoff.id, procedureId, 'staff-2', NEXT);
  expect(await refusal(read)).toBe('NOT_AGREED');
});

it('[HO72] the sheet is read through its card, without what it could be gone on with', async () => {
  await answer(await ask([sheet()]), [sheet()]);
  const handoff = await cardAfterCall();
  const view = await sheets().read(handoff.id, procedureId, 'staff-2', NEXT);
  expect(view).toMatchObject({ procedureId, offers: [], resume: { code: '' } });
});

/** The next desk of a transfer answers. */
async function goesOn(mode: 'cold' | 'warm', toDeskId = 'far-desk') {
  const over = { mode, card: cardTo(toDeskId) } as const;
  await office.services.transfers.begin(command(STAFF), id, 'staff-1', over);
  await office.available('far');
  await office.accept(id);
}
const open = () =>
  office.db.read((s) =>
    s
      .records(procedureKind)
      .nowIn(id)
      .map((p) => p.id),
  );

it.each(['cold', 'warm'] as const)(
  '[HO373] a %s transfer takes along procedures that were agreed to, and no other',
  async (mode) => {
    const { procedureStarts } = office.services;
    const begun = () => procedureStarts.begin(command(STAFF), id, 'staff-1', 'care-certification');
    const [declined, never] = [(await begun()).procedureId, (await begun()).procedureId];
    await answer(await ask([sheet(), `procedure:${declined}`]), [sheet()]);
    // Somebody else’s yes is none for this desk.
    await answer(await ask([`procedure:${never}`], 'desk'), [`procedure:${never}`]);
    await goesOn(mode);
    expect(open()).toEqual([procedureId]);
    expect(office.cards(id)).toMatchObject([{ procedureIds: [procedureId] }]);
  },
);

it('[HO373] what stayed is open again at its desk when the resident comes back, and what was begun elsewhere is not', async () => {
  const { procedureStarts, transfers } = office.services;
  await goesOn('cold');
  expect(open()).toEqual([]);
  const far = command(staff('far'));
  await procedureStarts.begin(far, id, 'far', 'care-certification');
  await transfers.giveBack(command(staff('far')), id, 'far', 'no-time');
  await office.available('staff-1');
  await office.accept(id);
  expect(open()).toEqual([procedureId]);
});

it('[HO373] whoever goes on themselves after a warm transfer has all of it as before', async () => {
  await goesOn('warm');
  expect(open()).toEqual([]);
  await office.press(id, STAFF, { type: 'takeBack', staffId: 'staff-1' });
  expect(open()).toEqual([procedureId]);
});

it('[HO373] whoever takes the place of a specialist who was lost goes on with what is open', async () => {
  await office.services.connections.staffWent('staff-1');
  await office.clock.advance(60_000);
  await office.available('staff-2');
  await office.accept(id);
  expect(office.get(id)).toMatchObject({ state: 'inCall', staffId: 'staff-2' });
  expect(open()).toEqual([procedureId]);
});

it('[HO371] nothing that nobody was asked for leaves with a transfer, whatever its card says', async () => {
  await goesOn('cold');
  const [h] = office.cards(id);
  const nothing = { matter: '', response: '', told: '', promised: '', papers: '' };
  expect(h?.card).toEqual({ ...cardTo('far-desk'), ...nothing });
  // Its sender and their desk keep what they wrote.
  expect(h?.kept).toMatchObject({ matter: cardTo('far-desk').matter, told: '手順' });
});

it('[HO372] what the center said beforehand goes along where it was agreed to', async () => {
  const remark = () => {
    const c = office.get(id);
    return c.remark?.text ?? null;
  };
  await office.press(id, STAFF, { type: 'remark', byStaffId: 'staff-1', text: '耳が遠い方です' });
  await answer(await ask(['remark'], 'far-desk'), ['remark']);
  await goesOn('warm');
  for (const type of ['introduce', 'transferDone'] as const) {
    await office.press(id, STAFF, { type, staffId: 'staff-1' });
  }
  expect(remark()).toBe('耳が遠い方です');
  const back = { mode: 'cold', card: cardTo('desk') } as const;
  await office.services.transfers.begin(command(staff('far')), id, 'far', back);
  expect(remark()).toBeNull();
});

it('[HO375] what staff keep back after all does not go, and that is an entry of the log', async () => {
  const passingId = await ask(['note:matter', sheet()]);
  await answer(passingId, ['note:matter', sheet()]);
  await office.services.passings.keepBack(command(STAFF), passingId, sheet());
  const { card, procedureIds } = await cardAfterCall();
  expect(procedureIds).toEqual([]);
  expect(card.matter).not.toBe('');
  const about = { recordKind: 'consultation', recordId: id } as const;
  const span = { staffId: null, action: null, from: null, until: null, before: null };
  const entries = await office.db.archive.searchAudit({ ...about, ...span }, 20);
  expect(entries.map(({ action }) => action)).toContain('consultation.passingKeptBack');
});

it('[HO71] a card that is sent again to another desk has nothing that was agreed to for the first', async () => {
  await answer(await ask(['note:matter', sheet()]), ['note:matter', sheet()]);
  const handoff = await cardAfterCall();
  const { handoffs } = office.services;
  await office.available('far');
  await handoffs.giveBack(command(staff('far')), handoff.id, 'far', 'wrong-desk');
  await handoffs.sendAgain(command(STAFF), handoff.id, 'staff-1', cardTo('desk'));
  expect(office.cards(id)).toMatchObject([
    { card: { toDeskId: 'desk', matter: '' }, kept: { matter: cardTo('desk').matter } },
  ]);
  expect(office.cards(id)[0]?.procedureIds).toEqual([]);
});
