import type { PassingInCall } from '@madoguchi/protocol';

const about = { toDeskId: 'd11', deskName: { ja: '世田谷総合支所 健康づくり課' } } as const;

/** The resident has agreed to some of it, for the desk of the example card. */
export const ANSWERED: PassingInCall = {
  ...{ passingId: 'q1', state: 'answered', ...about },
  things: ['note:matter', 'note:told', 'procedure:f1', 'page:p1'],
  agreed: ['note:matter', 'procedure:f1', 'page:p1'],
};

/** They are being asked for another text. */
export const ASKED: PassingInCall = {
  ...{ passingId: 'q2', state: 'asked', ...about },
  things: ['note:promised'],
  agreed: [],
};

/** What was filled in of it. */
export const PASSABLE_FORM = {
  procedureId: 'f1',
  title: { ja: '介護保険 要介護・要支援認定申請', en: 'Long-term care certification' },
} as const;
