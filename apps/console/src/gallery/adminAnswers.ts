import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';
import type {
  AdminKiosk,
  AuditLine,
  ChainState,
  LibraryFileView,
  RecordingView,
  TemplateAddingReport,
  TemplateRow,
} from '@madoguchi/protocol';
import { fakeFleet } from './fakeFleet.ts';
import { fakePeople } from './fakePeople.ts';
import { SURVEYS } from './surveyAnswers.ts';
import { VISITS } from './visitAnswers.ts';
import { EFFORT, RECORD as record } from './recordAnswers.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const NOW = Date.now();

const people = { people: fakePeople };

const kiosk: AdminKiosk = {
  kioskId: 'k1',
  name: '相談端末1',
  centerId: 'setagaya-1',
  enrolledAt: NOW - 40 * DAY_MS,
  lastSeenAt: NOW - 5 * MINUTE_MS,
  version: '0.1.0',
  connected: true,
  revokedAt: null,
  duplicateAt: null,
  clockAheadMs: 0,
  deskCamera: 'works' as const,
};
const kiosks: AdminKiosk[] = [
  kiosk,
  { ...kiosk, kioskId: 'k2', name: '2番窓口', clockAheadMs: -7 * MINUTE_MS },
  { ...kiosk, kioskId: 'k3', centerId: 'kitazawa-5', duplicateAt: NOW - 20 * MINUTE_MS },
  { ...kiosk, kioskId: 'k4', centerId: 'kitazawa-5', connected: false, revokedAt: NOW - DAY_MS },
];

const admin = { kind: 'staff', id: 's1', name: '世田谷 担当1' } as const;
const line = (
  sequence: number,
  action: AuditLine['action'],
  record: AuditLine['record'],
  details: AuditLine['details'] = {},
  names: AuditLine['names'] = {},
): AuditLine => ({
  sequence,
  at: NOW - (60 - sequence) * MINUTE_MS,
  action,
  who: admin,
  from: '192.0.2.14',
  record,
  details,
  names,
});
const entries: AuditLine[] = [
  line(58, 'audit.searched', { kind: 'audit', id: 'search', name: '' }, { found: 50 }),
  line(57, 'record.read', { kind: 'consultation', id: 'c1', name: '池尻-012' }),
  line(
    56,
    'people.changed',
    { kind: 'staff', id: 's2', name: '世田谷 担当2' },
    {
      'role.before': 'staff',
      'role.after': 'specialist',
      'desks.before': '',
      'desks.after': 'setagaya-child-family gone',
    },
    {
      'setagaya-child-family': '世田谷総合支所 子ども家庭支援課',
      gone: '世田谷総合支所 旧相談窓口',
    },
  ),
  line(
    55,
    'topics.changed',
    { kind: 'topic', id: 'care', name: '介護・高齢者のこと' },
    { place: 'center:setagaya-1', since: '2026-12-01', 'state.after': 'stopped' },
    { 'center:setagaya-1': '池尻' },
  ),
  line(
    53,
    'kiosk.revoked',
    { kind: 'kiosk', id: 'k4', name: '松原 相談端末1' },
    { name: '相談端末1' },
  ),
  {
    ...line(
      54,
      'access.denied',
      { kind: 'system', id: 'system', name: '' },
      { asked: 'people.manage', code: 'NOT_ALLOWED', times: 3 },
    ),
    who: { kind: 'kiosk', id: 'k1', name: '池尻 相談端末1' },
  },
];

const chains: Readonly<Record<string, Partial<ChainState>>> = {
  broken: { state: 'broken', brokenAt: 41, entries: 40 },
  partial: { entries: 0 },
};

const { history: _history, belongings: _belongings, ...found } = record;

const library: LibraryFileView[] = [
  '介護保険 申請書の記入例',
  '地区の案内図',
  '手続きに必要な物',
].map((title, n) => ({
  ...{ fileId: `f${String(n)}`, title, bytes: (n + 1) * 700_000, type: 'application/pdf' },
  ...(n === 0
    ? { deskId: 'setagaya-health-welfare', deskName: '世田谷総合支所 保健福祉課' }
    : { deskId: null, deskName: null }),
  ...{ language: n === 2 ? 'vi' : null, mayRemove: n === 0 },
  ...{ addedByName: '世田谷 担当1', addedAt: NOW - n * DAY_MS },
}));

const templates: TemplateRow[] = SHIPPED_TEMPLATES.flatMap((template, n) => {
  const { id: templateId, version, title, isSample, topicIds, receivingDeskKind } = template;
  const row: TemplateRow = {
    ...{ templateId, version, title, isSample, topicIds, receivingDeskKind },
    ...{
      state: 'published',
      isCurrent: true,
      publishedAt: NOW - 9 * DAY_MS,
      publishedByName: null,
    },
  };
  const second = { version: 2, isSample: false, publishedByName: '世田谷 担当1' };
  return n > 0
    ? [row]
    : [
        { ...row, ...second },
        { ...row, isCurrent: false },
      ];
});

const templateProblems: TemplateAddingReport['problems'] = [
  { problem: 'unknownField', at: 'pages[1].fields[3].shownIf', name: 'applicant' },
  { problem: 'badText', at: 'pages[0].fields[0].label.ja', name: 'ja' },
  { problem: 'versionTaken', at: 'version', name: '2' },
];

const invitation = { staffId: 's9', token: 'Q7'.repeat(21) + 'x', expiresAt: NOW + 3 * DAY_MS };

const recorded: RecordingView = {
  ...{ recordingId: 'r1', key: 'kiosk:idle.title', words: '担当の職員と 顔を見て 相談できます' },
  ...{ ms: 4_200, addedByName: '世田谷 担当1', addedAt: NOW - 3 * DAY_MS, mayRestore: true },
};
const recordings: RecordingView[] = [
  recorded,
  {
    ...recorded,
    recordingId: 'r2',
    key: 'kiosk:idle.lead',
    words: '前の文です',
    mayRestore: false,
  },
];

/** What the pages 職員, 相談端末 and 監査記録 are answered; `chain=broken` breaks the log, `chain=partial` has not checked it. */
export const adminAnswers = (wanted: URLSearchParams): Record<string, unknown> => ({
  people,
  changePerson: people,
  disablePerson: people,
  enablePerson: people,
  resetSecondFactor: people,
  signOutPerson: people,
  invite: invitation,
  inviteAgain: invitation,
  kiosks: { kiosks: wanted.has('empty') ? [] : kiosks },
  fleet: fakeFleet,
  renameKiosk: { kiosks },
  revokeKiosk: { kiosks },
  templates: { templates },
  visitFigures: { centers: wanted.has('empty') ? [] : VISITS },
  exportSurvey: '相談の種類,回答\r\n',
  surveyFigures: { topics: wanted.has('empty') ? [] : SURVEYS },
  procedureFigures: { topics: wanted.has('empty') ? [] : EFFORT },
  readTemplate: SHIPPED_TEMPLATES[0],
  addTemplate: { added: null, problems: templateProblems },
  retireTemplate: {},
  libraryFiles: { files: wanted.has('empty') ? [] : library },
  recordings: wanted.has('empty')
    ? { recordings: [], isSynthesised: false }
    : { recordings, isSynthesised: true },
  addRecording: { recordingId: 'r9' },
  restoreRecording: {},
  removeRecording: {},
  issueCode: { code: 'K7QM2X9B', expiresAt: NOW + 10 * MINUTE_MS },
  searchAudit: {
    entries,
    more: true,
    chain: {
      state: 'intact',
      entries: 58,
      total: 58,
      checkedAt: NOW - MINUTE_MS,
      brokenAt: null,
      head: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      ...chains[wanted.get('chain') ?? ''],
    },
  },
  exportAudit: '番号,日時\r\n',
  readRecord: record,
  findRecords: { records: wanted.has('empty') ? [] : [found] },
});
