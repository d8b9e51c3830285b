import type { SurveyAnswer } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { surveyTallyKind } from '../records/surveyTally/index.ts';
import { surveyTurnKind } from '../records/surveyTurn/index.ts';
import { kiosk } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { ViewFixture } from '../testing/viewFixture.ts';
import { surveyAsCsv } from './surveyCsv.ts';
import { surveyByTopic, surveyOfCenter } from './surveyFigures.ts';

const LATER = '2999-01-01';
const GOOD: SurveyAnswer = { face: 'good', reply: null };

let office: ViewFixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new ViewFixture(db)));
  await office.db.write((stores) => {
    insertExampleWard(stores);
    stores.organisation.putGuide(asking('q1'));
  });
});
afterEach(() => end());

const asking = (id: string) => ({
  ...{ topicId: 'care', papers: [], sentences: [], phrases: [], blocks: [], page: null },
  question: { id, text: { ja: '分かりましたか' } },
});
const answer = (id: string, said = GOOD) => office.services.surveys.answer(id, 'ja', said);
const tallies = () => office.db.read((s) => s.records(surveyTallyKind).all());
const turns = () => office.db.read((s) => s.records(surveyTurnKind).open());
const atCenter = (before = LATER) =>
  office.db.read((stores) => surveyOfCenter(stores, 'center', before));

async function givenUp(): Promise<string> {
  const { id } = await office.request('kiosk-1');
  await office.press(id, kiosk('kiosk-1'), { type: 'cancel' });
  return id;
}

async function hungUp(): Promise<string> {
  const { id } = await office.talk();
  await office.press(id, kiosk('kiosk-1'), { type: 'hangUp', by: 'kiosk' });
  return id;
}

describe('what a resident says of a visit', () => {
  it('[SV1] is asked when the visit is over, not before, and once', async () => {
    const { id } = await office.talk();
    expect(office.onKiosk().survey).toBeNull();
    await expect(answer(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await office.press(id, kiosk('kiosk-1'), { type: 'hangUp', by: 'kiosk' });
    expect(office.onKiosk().survey).toEqual({
      consultationId: id,
      question: { id: 'q1', text: { ja: '分かりましたか' } },
    });
    await answer(id);
    expect(office.onKiosk().survey).toBeNull();
    await expect(answer(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(tallies()).toMatchObject([{ ending: 'met', faces: { good: 1, fair: 0, bad: 0 } }]);
  });

  it('[SV1] is asked of whoever gave up and of whom nobody could serve, too', async () => {
    const left = await office.request('kiosk-1');
    await office.press(left.id, kiosk('kiosk-1'), { type: 'cancel' });
    await answer(left.id, { face: 'bad', reply: null });
    const unmet = await office.request('kiosk-1');
    await office.press(unmet.id, kiosk('kiosk-1'), { type: 'leave', way: 'paper' });
    await answer(unmet.id);
    const endings = tallies().map(({ ending }) => ending);
    expect(endings.toSorted()).toEqual(['left', 'nobodyFree']);
  });

  it('[SV4] is a count: neither its consultation, its kiosk nor a moment is kept with it', async () => {
    const id = await hungUp();
    await answer(id);
    const [tally] = tallies();
    const day = office.get(id).ticket.day;
    expect(tally).toEqual({
      id: `${day} center desk care ja met`,
      ...{ state: 'kept', day, centerId: 'center', deskId: 'desk', topicId: 'care' },
      ...{ language: 'ja', ending: 'met', faces: { good: 1, fair: 0, bad: 0 }, replies: {} },
    });
    const kept = JSON.stringify(tallies());
    for (const told of [id, 'kiosk-1', 'staff-1']) expect(kept).not.toContain(told);
    expect(turns()).toEqual([]);
  });

  it('[SV2] ends with the day, whether it was answered or not', async () => {
    const id = await hungUp();
    expect(turns()).toHaveLength(1);
    await office.services.runner.act(surveyTurnKind, id, { type: 'end' }, { kind: 'system' });
    expect(turns()).toEqual([]);
    await expect(answer(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('[SV5] counts for the question that is set now; an answer to a former one is none', async () => {
    await answer(await hungUp(), { face: 'good', reply: { questionId: 'q1', said: 'yes' } });
    expect(tallies()).toMatchObject([{ replies: { q1: { yes: 1, no: 0 } } }]);
    await office.db.write(({ organisation }) => organisation.putGuide(asking('q2')));
    const left = await office.request('kiosk-2');
    await office.press(left.id, kiosk('kiosk-2'), { type: 'cancel' });
    await answer(left.id, { face: 'good', reply: { questionId: 'q1', said: 'no' } });
    expect(tallies()).toMatchObject([{ replies: { q1: { yes: 1, no: 0 } } }, { replies: {} }]);
  });
});

describe('what is told of answers', () => {
  it('[SV8] [SV9] is how many there are, the counts from five on, and nothing of today', async () => {
    for (let visit = 0; visit < 4; visit += 1) await answer(await givenUp());
    expect(atCenter()).toEqual({ state: 'tooFew', total: 4 });
    await answer(await hungUp(), { face: 'bad', reply: { questionId: 'q1', said: 'no' } });
    const counts = { good: 4, fair: 0, bad: 1 };
    expect(atCenter()).toEqual({ state: 'told', total: 5, counts });
    const today = tallies()[0]?.day ?? '';
    expect(atCenter(today)).toEqual({ state: 'tooFew', total: 0 });
    expect(surveyByTopic(office.db, LATER).find(({ topicId }) => topicId === 'care')).toMatchObject(
      {
        faces: { state: 'told', total: 5 },
        question: { text: { ja: '分かりましたか' }, replies: { state: 'tooFew', total: 1 } },
      },
    );
  });

  it('[SV10] is the same in a file: counts, and no more where there are too few', async () => {
    for (let visit = 0; visit < 5; visit += 1) await answer(await givenUp());
    await answer(await hungUp(), { face: 'bad', reply: { questionId: 'q1', said: 'no' } });
    const linesOf = (before: string) => surveyAsCsv(surveyByTopic(office.db, before)).split('\r\n');
    const [head = '', ...rows] = linesOf(LATER);
    expect(head).toMatch(/^\uFEFF相談の種類,回答,よかった,ふつう,こまった,/u);
    expect(rows[0]).toMatch(/,6,5,0,1,分かりましたか,1,5件未満,5件未満$/u);
    expect(linesOf('2000-01-01')[1]).toMatch(/,0,0,0,0,分かりましたか,0,0,0$/u);
  });
});
