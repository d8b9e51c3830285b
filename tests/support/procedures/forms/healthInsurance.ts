import { HARD_NAME, LONG_ADDRESS, shipped, visitor, type FilledForm } from './filledForm.ts';

export const healthInsurance: FilledForm = {
  template: shipped('health-insurance-change'),
  topic: /国民健康保険/,
  to: '北沢総合支所 生活支援課',
  values: {
    change: 'join',
    joinReason: 'leftEmployees',
    changeDay: '2025-11-01',
    isHead: false,
    ...visitor('visitor'),
    headName: HARD_NAME,
    headBirth: '1946-11-03',
    headAddress: { postalCode: '154-0017', town: '東京都世田谷区世田谷', rest: LONG_ADDRESS },
    persons: [
      {
        personName: HARD_NAME,
        personKana: 'ヨシダ　カツラ',
        personBirth: '1950-03-01',
        personRelation: '妻',
        personCard: true,
      },
    ],
    otherInsurer: '見本健康保険組合 髙é',
    otherDay: '2025-11-01',
    payment: 'debit',
    wantsConfirmation: false,
    identity: ['driving', 'passport'],
  },
  atKiosk: ['joinReason', 'changeDay', 'visitorKana', 'visitorPhone', 'payment'],
  cutField: 'visitorKana',
  signature: 'typed',
  submittedAt: 'console',
};
