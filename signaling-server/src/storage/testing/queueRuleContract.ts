import { DEFAULT_ROUTING, type OpeningHours, type RoutingRule } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { insertExampleWard } from './exampleWard.ts';

/** What every implementation must do with opening hours, guides and rules of routing. */
export function queueRuleContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeEach(async () => {
    db = await open();
    await db.write(insertExampleWard);
  });
  afterEach(() => db.close());

  it('[D4] keeps the hours of the ward, of a center and of a desk, each once', async () => {
    const center = { ...hours, place: { kind: 'center', centerId: 'center' } } as const;
    const desk = { ...hours, place: { kind: 'desk', deskId: 'desk' } } as const;
    await db.write(({ organisation }) => {
      for (const each of [hours, center, desk]) organisation.putOpeningHours(each);
      organisation.putOpeningHours({ ...center, openOnHolidays: true });
      organisation.removeOpeningHours(hours.place);
    });
    expect(db.read((s) => s.organisation.openingHours())).toEqual([
      { ...center, openOnHolidays: true },
      desk,
    ]);
  });

  it('[D4] keeps one guide a topic, and one of the whole ward', async () => {
    const ward = {
      topicId: null,
      papers: [],
      sentences: [{ id: 's', text: { ja: 'お待ちください' } }],
      phrases: [{ field: 'told', text: 'なし' }] as const,
      blocks: [],
      page: null,
      question: null,
    };
    const care = {
      topicId: 'care',
      papers: [{ ja: '保険証', en: 'Card' }],
      sentences: [],
      phrases: [],
      blocks: [{ id: 'b', part: 'papers', text: { ja: '保険証' } }] as const,
      page: 'https://ward.example/care',
      question: { id: 'q', text: { ja: 'わかりましたか', en: 'Was it clear?' } },
    };
    await db.write(({ organisation }) => {
      organisation.putGuide({ ...ward, sentences: [] });
      organisation.putGuide(care);
      organisation.putGuide(ward);
    });
    expect(db.read((s) => s.organisation.guides())).toEqual([ward, care]);
  });

  it('[D4] [D12] keeps what is said of the way to a center, once, and lets it go with its center', async () => {
    const map = { type: 'image/png', base64: 'AAAA' } as const;
    const directions = { centerId: 'a-center', address: '池尻0-0-0', way: null, map };
    const nothing = { ...directions, address: null, map: null };
    const known = () => db.read((s) => s.organisation.directions('a-center'));
    expect(known()).toEqual(nothing);
    await db.write(({ organisation }) => {
      organisation.putCenter({
        id: 'a-center',
        branchId: 'branch',
        district: '代沢',
        model: false,
      });
      organisation.putDirections({ ...directions, way: '駅から5分' });
      organisation.putDirections(directions);
    });
    expect(known()).toEqual(directions);
    await db.write(({ organisation }) => organisation.remove('center', 'a-center'));
    expect(known()).toEqual(nothing);
  });

  it('[D12] the hours of a desk go with it', async () => {
    await db.write(({ organisation }) => {
      organisation.putOpeningHours({ ...hours, place: { kind: 'desk', deskId: 'far-desk' } });
    });
    await db.write(({ organisation }) => {
      organisation.remove('desk', 'far-desk');
    });
    expect(db.read((s) => s.organisation.openingHours())).toEqual([]);
  });

  it('[D4] keeps one rule of routing a topic', async () => {
    const rule: RoutingRule = {
      ...DEFAULT_ROUTING,
      topicId: 'care',
      strategy: 'named',
      namedStaffIds: ['staff-2', 'staff-1'],
    };
    await db.write(({ organisation }) => {
      organisation.putRoutingRule({ ...rule, strategy: 'ring-all' });
      organisation.putRoutingRule(rule);
    });
    expect(db.read((s) => s.organisation.routingRules())).toEqual([rule]);
  });
}

const hours: OpeningHours = {
  place: { kind: 'ward' },
  week: {
    mon: [
      { from: '08:30', until: '12:00' },
      { from: '13:00', until: '17:00' },
    ],
    tue: [],
    wed: [],
    thu: [],
    fri: [],
    sat: [],
    sun: [],
  },
  openOnHolidays: false,
  openAtYearEnd: false,
  exceptions: [{ day: '2026-12-28', spans: [], reason: '臨時休業' }],
};
