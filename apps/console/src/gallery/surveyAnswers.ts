import type { TopicSurvey } from '@madoguchi/protocol';

/** What residents said for some topics. */
export const SURVEYS: readonly TopicSurvey[] = [
  {
    topicId: 'care',
    topicName: { ja: '介護・高齢者', en: 'Care for older people' },
    faces: { state: 'told', total: 12, counts: { good: 9, fair: 2, bad: 1 } },
    question: {
      text: { ja: '次にすることが分かりましたか', en: 'Do you know what to do next?' },
      replies: { state: 'told', total: 8, counts: { yes: 7, no: 1 } },
    },
  },
  {
    topicId: 'child',
    topicName: { ja: '子ども・子育て', en: 'Children and families' },
    faces: { state: 'tooFew', total: 3 },
    question: null,
  },
];
