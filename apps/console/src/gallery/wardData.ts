import { WARD_TIME_ZONE } from '@madoguchi/i18n';
import type { OfferView } from '@madoguchi/protocol';

type NeedsView = OfferView['needs'];

/** What the scenes of the gallery are about: topics and desks of an invented day in the ward. */

const now = Date.now();
/** The time when the gallery was opened; with a fixed one the waiting times would grow. */
export const NOW = now;
export const minutesAgo = (count: number): number => now - count * 60_000;
/** A day of the ward so many days from now. */
export const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: WARD_TIME_ZONE, dateStyle: 'short' }).format(
    now + days * 86_400_000,
  );

/** Somebody who speaks Japanese and hears and sees well. */
export const NO_NEEDS: NeedsView = { language: 'ja', supports: [] };
export const SIGNS: NeedsView = { language: 'ja', supports: ['sign-language'] };

export const care = {
  topicName: { ja: '介護・高齢者のこと', en: 'Care and ageing' },
  topicIcon: 'care',
  isTrial: false,
  isPractice: false,
  deskName: { ja: '世田谷総合支所 保健福祉課', en: 'Setagaya branch, health and welfare' },
} as const;
export const child = {
  topicName: { ja: '子ども・子育てのこと', en: 'Children and parenting' },
  topicIcon: 'child',
  isTrial: true,
  isPractice: false,
  deskName: { ja: '北沢総合支所 子ども家庭支援課', en: 'Kitazawa branch, family support' },
} as const;
export const insurance = {
  topicName: { ja: '国民健康保険・後期高齢者医療のこと', en: 'Health insurance' },
  topicIcon: 'insurance',
  isTrial: false,
  isPractice: false,
  deskName: { ja: '本庁 国保・年金課', en: 'Head office, insurance' },
} as const;
