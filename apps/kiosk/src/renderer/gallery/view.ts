import { withTranslations } from '@madoguchi/domain/shipped-words';
import type { DeskTelephone, KioskView, TopicView, WishDay } from '@madoguchi/protocol';

const desk = {
  name: { ja: '世田谷総合支所 保健福祉課', en: 'Health and Welfare Section, Setagaya Branch' },
  reason: 'own-branch',
} as const;

const topic = (icon: TopicView['icon'], ja: string, hint: string, easy: string, en: string) => ({
  id: icon,
  icon,
  name: withTranslations({ ja, 'ja-easy': easy, en }),
  hint: withTranslations({ ja: hint, en: hint === '' ? '' : 'Examples of what belongs here' }),
  state: 'shown' as const,
  desk,
  bookable: true,
  opening: { state: 'open' as const },
});

export const topics: TopicView[] = [
  topic(
    'care',
    '介護・高齢者',
    '介護保険、見守り、日々の困りごと',
    'お年寄《としよ》りの 世話《せわ》',
    'Care for older people',
  ),
  topic(
    'child',
    '子ども・子育て',
    '保育園、手当、子育ての悩み',
    '子《こ》どもの こと',
    'Children and families',
  ),
  topic(
    'insurance',
    '国民健康保険',
    '加入、保険料、限度額',
    '病院《びょういん》の 保険《ほけん》',
    'Health insurance',
  ),
  topic(
    'family-register',
    '住所・戸籍',
    '引っ越し、証明書、届け出',
    '引《ひ》っこし・家族《かぞく》の 書類《しょるい》',
    'Moving and family register',
  ),
  topic(
    'livelihood',
    '生活・お金',
    '生活費、仕事、家賃の困りごと',
    '生活《せいかつ》の お金《かね》',
    'Money and daily life',
  ),
  topic(
    'health',
    '健康・こころ',
    '健診、妊娠、こころの相談',
    '体《からだ》と 心《こころ》',
    'Health and mind',
  ),
  topic(
    'disability',
    '障害のある方',
    '手帳、サービス、手当',
    '体《からだ》や 心《こころ》の 障害《しょうがい》',
    'Disability',
  ),
  topic('pension', '国民年金', '加入、免除、受け取り', '年金《ねんきん》', 'National pension'),
  topic('tax', '住民税', '申告、証明、納め方', '税金《ぜいきん》', 'Resident tax'),
  topic('housing', '住まい', '部屋探し、区営住宅、改修', '住《す》む 家《いえ》', 'Housing'),
  topic(
    'community',
    '地域活動・防災',
    '町会、ボランティア、備え',
    '地域《ちいき》の 活動《かつどう》・地震《じしん》の 準備《じゅんび》',
    'Community and disasters',
  ),
  topic(
    'other',
    'わからない・その他',
    'どこに聞けばよいか、一緒に考えます',
    'わからない・ほかの こと',
    'Not sure, or other',
  ),
];

export const consultation = {
  id: 'c1',
  ticket: '池尻-012',
  topicId: 'care',
  topicName: { ja: '介護・高齢者' },
  deskName: desk.name,
};

export const telephone: DeskTelephone = {
  deskName: desk.name,
  number: '0000000001',
  week: [{ from: 'mon', until: 'fri', spans: [{ from: '08:30', until: '17:00' }] }],
  openOnHolidays: false,
  openAtYearEnd: false,
};

const DAYS = [
  '2026-12-03',
  '2026-12-04',
  '2026-12-07',
  '2026-12-08',
  '2026-12-09',
  '2026-12-10',
  '2026-12-11',
  '2026-12-14',
  '2026-12-15',
  '2026-12-16',
];

/** What can be had instead of a talk; one of the days has only a morning, one is a holiday. */
export const otherWays = {
  wishDays: DAYS.map((day, index): WishDay => ({
    day,
    parts: index === 2 ? ['morning'] : ['morning', 'afternoon'],
    holiday: index === 3 ? '国民の休日' : null,
  })),
  telephone,
};

export const emptyView: KioskView = {
  district: '池尻',
  branchName: '世田谷総合支所',
  demo: true,
  topics,
  takesBookings: true,
  consultation: null,
  summary: null,
  survey: null,
  last: null,
  helper: null,
  practice: false,
  driving: null,
  staffCall: null,
  closure: null,
};

/** One topic in preparation and two that are stopped, of which one says for how long. */
export function someNotNow({ id, icon, name, hint, ...rest }: TopicView): TopicView {
  const facts = { id, icon, name, hint };
  switch (id) {
    case 'child':
      return { ...facts, state: 'preparing', shownFrom: '2026-12-03' };
    case 'livelihood':
      return { ...facts, state: 'stopped', reason: '担当者の研修のため', shownFrom: null };
    case 'health':
      return {
        ...facts,
        state: 'stopped',
        reason: '窓口の改修工事のため、総合支所へ おいでください',
        shownFrom: '2026-12-16',
      };
    default:
      return { ...facts, ...rest };
  }
}

/** Outside opening hours: on a holiday, over night, and one that does not say until when. */
export function closed(topic: TopicView, index: number): TopicView {
  if (topic.state !== 'shown') return topic;
  const opensAt = index === 3 ? null : Date.UTC(2026, 11, 2, 23, 30);
  const reason = index % 2 === 0 ? '勤労感謝の日' : null;
  // The desk of the first one takes wishes instead of bookings.
  const bookable = index > 0;
  return { ...topic, bookable, opening: { state: 'closed', opensAt, reason, ...otherWays } };
}
