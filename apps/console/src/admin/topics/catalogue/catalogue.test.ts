import type { TopicCatalogue } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { layoutDraft, layoutProblems, layoutWith } from './layoutDraft.ts';
import { shownOn, shownTopics } from './shownTopics.ts';
import { NEW_TOPIC, topicDraft, topicOf, topicProblems } from './topicDraft.ts';
import { layoutBefore, layoutOf, moved, orderAt } from './topicOrder.ts';
import { topicWarnings } from './topicWarnings.ts';

const topic = (id: string, ja: string): TopicCatalogue['topics'][number] => ({
  ...{ id, deskKind: 'tax', icon: 'tax', name: { ja }, hint: { ja: '申告' } },
});
const catalogue: TopicCatalogue = {
  topics: [topic('care', '介護'), topic('tax', '住民税'), topic('moving', '引越し')],
  ward: { order: ['tax'], hidden: ['care'], seasons: [] },
  centers: [{ id: 'ikejiri', order: ['moving'] }],
  shipped: 0,
};
const texts = (ja: string) => ({ ...NEW_TOPIC.name, ja });
const filled = { ...NEW_TOPIC, name: texts('年金'), hint: texts('加入'), asItIs: true };
const ids = (topics: readonly { readonly id: string }[]) => topics.map(({ id }) => id);

describe('the form of a topic', () => {
  it('[TC8] says in the order of the form what keeps it from being published', () => {
    expect(topicProblems(NEW_TOPIC, [], 0)).toMatchObject([
      { part: 'name' },
      { part: 'hint' },
      ...['icon', 'deskKind'],
    ]);
    const taken = { ...filled, name: texts('介護') };
    expect(topicProblems(taken, catalogue.topics, 0)).toContain('taken');
    const own = topicDraft(topic('care', '介護'));
    expect(topicProblems(own, catalogue.topics, 0)).toEqual([]);
  });

  it('[TC8] is published with something missing only when that was said', () => {
    const ready = { ...filled, icon: 'pension', deskKind: 'insurance-pension' } as const;
    expect(topicProblems({ ...ready, asItIs: false }, [], 2)).toEqual(['asItIs']);
    expect(topicProblems(ready, [], 2)).toEqual([]);
    expect(topicOf(ready)).toEqual({
      ...{ id: null, icon: 'pension', deskKind: 'insurance-pension' },
      ...{ name: { ja: '年金' }, hint: { ja: '加入' } },
    });
    expect(topicOf(filled)).toBeNull();
  });

  it('[TC8] tells of languages without a translation and of Japanese that is hard to read', () => {
    const easy = { ...texts('年金'), 'ja-easy': '年金《ねんきん》を 申請する' };
    const [missing, unreadable] = topicWarnings({ ...filled, name: easy });
    expect(missing).toMatchObject({ kind: 'missing' });
    expect(missing).toHaveProperty('languages', ['ja-easy', 'en', 'zh-Hans', 'ko', 'ne']);
    expect(unreadable).toEqual({
      ...{ kind: 'unreadable', part: 'name', problem: { kind: 'noReading', word: '申請' } },
    });
  });

  it('[TC9] shows a topic in its place at the kiosk, a new one first, and nothing that is hidden', () => {
    expect(ids(shownTopics(catalogue, NEW_TOPIC))).toEqual(['tax', 'moving']);
    const fresh = { ...filled, icon: 'pension' } as const;
    expect(ids(shownTopics(catalogue, fresh))).toEqual(['new', 'tax', 'moving']);
    const renamed = { ...topicDraft(topic('moving', '引越し')), name: texts('転入') };
    expect(shownTopics(catalogue, renamed)[1]).toMatchObject({
      id: 'moving',
      name: { ja: '転入' },
    });
  });
});

describe('the screen of a kiosk', () => {
  it('[TC9] shows what a kiosk shows that day: nothing hidden, a season first, the order of its center', () => {
    expect(ids(shownOn(catalogue, '', '2026-12-01'))).toEqual(['tax', 'moving']);
    expect(ids(shownOn(catalogue, 'ikejiri', '2026-12-01'))).toEqual(['moving', 'tax']);
    const march = { topicId: 'moving', from: '03-01', until: '03-31' };
    const seasonal = { ...catalogue, ward: { ...catalogue.ward, seasons: [march] } };
    expect(ids(shownOn(seasonal, '', '2027-03-10'))).toEqual(['moving', 'tax']);
  });
});

describe('the order', () => {
  it('[TC1] is of the ward or of a center, and a topic moves by one place', () => {
    expect(ids(orderAt(catalogue, ''))).toEqual(['tax', 'care', 'moving']);
    expect(ids(orderAt(catalogue, 'ikejiri'))).toEqual(['moving', 'care', 'tax']);
    expect(moved(catalogue, '', 'care', -1)?.order).toEqual(['care', 'tax', 'moving']);
    expect(moved(catalogue, 'ikejiri', 'moving', 1)).toEqual({
      ...{ centerId: 'ikejiri', order: ['care', 'moving', 'tax'], hidden: [], seasons: [] },
    });
    expect(moved(catalogue, '', 'tax', -1)).toBeNull();
    expect(moved(catalogue, '', 'gone', 1)).toBeNull();
  });

  it('[TC5] is put back to what it was, of a center without its own to that of the ward', () => {
    expect(layoutBefore(catalogue, '')).toEqual({ centerId: null, ...catalogue.ward });
    expect(layoutBefore(catalogue, 'ikejiri').order).toEqual(['moving']);
    expect(layoutBefore(catalogue, 'setagaya').order).toEqual([]);
    expect(layoutOf(catalogue, '', ['moving'])).toEqual({
      ...{ centerId: null, order: ['moving'], hidden: ['care'], seasons: [] },
    });
  });
});

describe('how a topic is shown', () => {
  it('[TC2] [TC3] is hidden or has its season, which is of days that there are', () => {
    const draft = layoutDraft(catalogue, 'care');
    expect(draft).toMatchObject({ hidden: true, seasonal: false });
    const seasonal = { ...draft, hidden: false, seasonal: true, from: '03-01', until: '04-15' };
    expect(layoutProblems(seasonal)).toEqual([]);
    expect(layoutProblems({ ...seasonal, until: '02-30' })).toEqual(['until']);
    expect(layoutWith(catalogue, 'care', seasonal)).toEqual({
      ...{ centerId: null, order: ['tax'], hidden: [] },
      seasons: [{ topicId: 'care', from: '03-01', until: '04-15' }],
    });
    expect(layoutWith(catalogue, 'tax', { ...seasonal, hidden: true }).hidden).toEqual([
      'care',
      'tax',
    ]);
  });
});
