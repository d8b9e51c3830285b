import { withTranslations } from '@madoguchi/domain/shipped-words';

/** A visit that may be answered, without and with a question of its topic. */
export const SURVEY = { consultationId: 'c1', question: null };
export const ASKED_SURVEY = {
  consultationId: 'c1',
  question: {
    id: 'q1',
    text: withTranslations({
      ja: '次に することが 分かりましたか',
      en: 'Do you know what to do next?',
    }),
  },
};
