import { NO_NEEDS, rolloutFrom, type Rollout } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { helperKind } from '../records/helper/index.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';
import { rolloutKind } from '../records/rollout/index.ts';
import { surveyTurnKind } from '../records/surveyTurn/index.ts';
import { staffCodeKind } from '../records/staffCode/index.ts';
import { trainingKind } from '../records/training/index.ts';
import { visitTallyKind } from '../records/visitTally/index.ts';
import { weekLoadKind } from '../records/weekLoad/index.ts';
import { settled } from '../testing/fakeClock.ts';
import { command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { readableCodes } from '../testing/readableCodes.ts';
import { personView } from '../views/personView.ts';
import { isPracticeAt } from '../views/helperViews.ts';
import { ViewMoment } from '../views/viewMoment.ts';
import { Helpers } from './helpers.ts';
import { endWithHelp, Practices, practisingAt } from './practices.ts';

const KIOSK = { id: 'kiosk-1', centerId: 'center' };

let office: Fixture;
let helpers: Helpers;
let practices: Practices;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  const { runner } = office.services;
  runner.inTransaction(endWithHelp);
  helpers = new Helpers({ runner, db: office.db, checks: readableCodes });
  practices = new Practices(runner);
  await office.db.write((stores) => {
    insertExampleWard(stores);
    const person = { ...exampleStaff, role: 'staff', deskIds: [], centerIds: ['center'] } as const;
    stores.staff.insert({ ...person, id: 'helper', displayName: 'helper' });
    stores.records(staffCodeKind).put({ id: 'helper', state: 'set', digest: '123456', at: 1 });
  });
});
afterEach(() => end());

const practise = () =>
  helpers.signIn(
    KIOSK,
    { code: '123456', practise: true },
    { actor: kiosk('kiosk-1'), from: '192.0.2.1' },
  );
const over = () => practices.end(command(kiosk('kiosk-1')), 'kiosk-1').then(settled);
const isOn = () => office.db.read((stores) => isPracticeAt(stores, 'kiosk-1'));
const figures = () =>
  office.db.read(({ records }) => [
    ...records(monthFiguresKind).all(),
    ...records(weekLoadKind).all(),
    ...records(visitTallyKind).all(),
    ...records(surveyTurnKind).open(),
  ]);

it('[RO12] begins with the code of staff and no other way, not over somebody’s visit, and says so', async () => {
  const visit = await office.request('kiosk-1');
  await expect(practise()).rejects.toMatchObject({ code: 'WRONG_STATE' });
  expect(isOn()).toBe(false);
  await office.press(visit.id, kiosk('kiosk-1'), { type: 'cancel' });
  await practise();
  expect(isOn()).toBe(true);
  const played = await office.request('kiosk-1');
  expect(office.db.read((stores) => personView(stores, played))).toMatchObject({
    ...{ isPractice: true, ticket: '練習・池尻-002' },
  });
});

it('[RO13] whoever practises is rung for a resident at once, whatever they practise', async () => {
  await practise();
  await office.available('staff-1');
  const ringing = await office.request('kiosk-1');
  expect(office.rung(ringing.id)).toEqual(['staff-1']);
  const first = await office.request('kiosk-2');
  expect([office.rung(first.id), office.get(ringing.id).state]).toEqual([['staff-1'], 'waiting']);
  await office.press(first.id, kiosk('kiosk-2'), { type: 'cancel' });
  await office.accept(ringing.id);
  const second = await office.request('kiosk-2');
  expect([office.rung(second.id), office.get(ringing.id).state]).toEqual([['staff-1'], 'closed']);
  // A resident takes nobody from a resident.
  await office.accept(second.id);
  const played = await office.request('kiosk-1');
  expect([office.rung(played.id), office.get(second.id).state]).toEqual([[], 'inCall']);
});

it('[RO14] [RO16] counts in no figure, and ticks who has practised', async () => {
  await practise();
  await office.available('staff-1');
  const { id } = await office.request('kiosk-1');
  await office.accept(id);
  await office.finish(id);
  await office.request('kiosk-1').then((c) =>
    office.services.queueing.leave(command(kiosk('kiosk-1')), c.id, {
      way: 'telephone',
    }),
  );
  expect(figures()).toEqual([]);
  expect(await office.db.archive.unmetDemand(0)).toEqual([]);
  const { endedOn, writtenUpBy } = office.db.read(({ consultations }) => ({
    endedOn: consultations.endedOn('center', '2026-11-24'),
    writtenUpBy: consultations.writtenUpBy('staff-1', 0),
  }));
  expect([endedOn, writtenUpBy]).toEqual([[], 0]);
  const trained = office.db.read((stores) => stores.records(trainingKind).at('center'));
  expect(trained.map(({ staffId, part, practices: n }) => [staffId, part, n])).toEqual([
    ['helper', 'kiosk', 1],
    ['staff-1', 'desk', 1],
  ]);
});

it('[RO14] nothing that would be in earnest comes of it', async () => {
  await practise();
  const { queueing, procedureStarts } = office.services;
  const away = { topicId: 'care', way: 'paper' } as const;
  await queueing.leaveVisit(command(kiosk('kiosk-1')), KIOSK, away);
  expect(await office.db.archive.unmetDemand(0)).toEqual([]);
  const { id } = await office.talk();
  const begun = procedureStarts.begin(command(staff('staff-1')), id, 'staff-1', 'any');
  await expect(begun).rejects.toMatchObject({ code: 'NOT_IN_PRACTICE' });
});

it('[RO15] what waits ends with whoever began it; a call is ended at the kiosk', async () => {
  await practise();
  const waiting = await office.request('kiosk-1');
  await helpers.end(command(kiosk('kiosk-1')), 'kiosk-1', 'visitOver');
  expect([office.get(waiting.id).state, isOn()]).toEqual(['closed', false]);
  await practise();
  const { id } = await office.talk();
  await over();
  expect([office.get(id).state, isOn()]).toEqual(['wrapUp', false]);
  const helper = office.db.read((stores) => stores.records(helperKind).at('kiosk-1'));
  expect(helper).toMatchObject({ staffId: 'helper', practising: false });
  const next = { topicId: 'care', needs: NO_NEEDS };
  await office.services.queueing.request(command(kiosk('kiosk-1')), KIOSK, next);
  expect(office.db.read((stores) => practisingAt(stores, 'kiosk-1'))).toBe(null);
});

it('[RO17] what is prepared at the center is offered to whoever practises, what is stopped is not', async () => {
  const place = { centerId: 'center', topicId: 'care' };
  const put = (rollout: Rollout) =>
    office.db.write((stores) => stores.records(rolloutKind).put(rollout));
  const offered = (asPractice: boolean) =>
    office.db.read((stores) =>
      new ViewMoment(stores, { now: office.clock.now(), timeZone: 'Asia/Tokyo' })
        .topicsAt('center', asPractice)
        .map(({ state }) => state),
    );
  const preparing = rolloutFrom('preparing', place);
  await put(preparing);
  expect([offered(false), offered(true)]).toEqual([['preparing'], ['shown']]);
  await expect(office.request('kiosk-2')).rejects.toMatchObject({ code: 'TOPIC_NOT_AVAILABLE' });
  await practise();
  expect((await office.request('kiosk-1')).state).toBe('waiting');
  await put({ ...preparing, state: 'stopped', notice: '改修のため' });
  expect([offered(false), offered(true)]).toEqual([['stopped'], ['stopped']]);
});
