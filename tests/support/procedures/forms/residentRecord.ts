import { ADDRESS_BY_KEYS, HARD_NAME, shipped, visitor, type FilledForm } from './filledForm.ts';

export const residentRecord: FilledForm = {
  template: shipped('resident-record-copy'),
  topic: /住所・戸籍/,
  to: '北沢総合支所 くみん窓口',
  values: {
    ...visitor('applicant'),
    relation: 'agent',
    hasMandate: true,
    subjectAddress: ADDRESS_BY_KEYS,
    subjectName: HARD_NAME,
    subjectBirth: '1990-12-24',
    headName: HARD_NAME,
    scope: 'part',
    members: [
      { memberName: 'みほん　はなこ', memberBirth: '2019-05-01' },
      { memberName: HARD_NAME, memberBirth: '1949-01-02' },
    ],
    copies: 2,
    contents: ['head', 'origin'],
    purpose: 'otherUse',
    purposeText: '葛\u{E0100}飾の𠮷屋へ出す',
    submitTo: '見本の会社',
    identity: ['card'],
  },
  atKiosk: [
    'applicantName',
    'applicantKana',
    'applicantBirth',
    'relation',
    'members',
    'copies',
    'contents',
  ],
  cutField: 'applicantKana',
  signature: 'typed',
  submittedAt: 'kiosk',
};
