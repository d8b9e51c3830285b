import type { Outcome, PassedThing } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
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
  await office.db.write(insertExampleWard);
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

it('[HO71] a card written after the call has what was agreed to in it, and nothing else', async () => {
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

it('[HO70] a procedure that was declined is open in a transferred call no more', async () => {
  await answer(await ask([sheet()]), []);
  const over = { mode: 'cold', card: cardTo('far-desk') } as const;
  await office.services.transfers.begin(command(STAFF), id, 'staff-1', over);
  expect(office.db.read((s) => s.records(procedureKind).get(procedureId)?.nowIn)).toBeNull();
});
