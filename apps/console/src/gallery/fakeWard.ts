import type { DeskKind, TopicIcon } from '@madoguchi/domain';
import type { AdminTopics, Organisation } from '@madoguchi/protocol';

const BRANCHES = [
  ['setagaya', '世田谷', ['池尻', '太子堂', '若林', '上町', '経堂', '下馬', '上馬']],
  ['kitazawa', '北沢', ['梅丘', '代沢', '新代田', '北沢', '松原', '松沢']],
  ['tamagawa', '玉川', ['奥沢', '九品仏', '等々力', '上野毛', '用賀', '二子玉川', '深沢']],
  ['kinuta', '砧', ['祖師谷', '成城', '船橋', '喜多見', '砧']],
  ['karasuyama', '烏山', ['上北沢', '上祖師谷', '烏山']],
] as const;
const MODEL = ['池尻', '松原', '用賀', '船橋', '上北沢'];

const SECTIONS: readonly (readonly [DeskKind, string])[] = [
  ['health-welfare', '保健福祉課'],
  ['livelihood', '生活支援課'],
  ['child-family', '子ども家庭支援課'],
  ['health', '健康づくり課'],
  ['residents', 'くみん窓口'],
  ['community', '地域振興課'],
];
const HEAD_OFFICE: readonly (readonly [DeskKind, string])[] = [
  ['insurance-pension', '国保・年金課'],
  ['tax', '課税課'],
  ['housing', '居住支援課'],
];

const centers = BRANCHES.flatMap(([branchId, , districts]) =>
  districts.map((district, at) => ({
    id: `${branchId}-${at + 1}`,
    branchId,
    district,
    model: MODEL.includes(district),
  })),
);

/** The demo ward as the admin room sees it. */
export const fakeWard: Organisation = {
  branches: BRANCHES.map(([id, name]) => ({ id, name: `${name}総合支所` })),
  centers,
  departments: HEAD_OFFICE.map(([id, name]) => ({ id, name })),
  desks: [
    ...BRANCHES.flatMap(([branchId, branch]) =>
      SECTIONS.map(([kind, section]) => ({
        id: `${branchId}-${kind}`,
        kind,
        branchId,
        departmentId: null,
        name: { ja: `${branch}総合支所 ${section}` },
        phone: kind === 'community' ? null : '0000000001',
      })),
    ),
    ...HEAD_OFFICE.map(([kind, section]) => ({
      id: `head-office-${kind}`,
      kind,
      branchId: null,
      departmentId: kind,
      name: { ja: `本庁 ${section}` },
      phone: '0312345678',
    })),
  ],
  partners: centers.slice(0, 3).flatMap(({ id, district }) => [
    { id: `anshin-${id}`, name: `${district}あんしんすこやかセンター`, centerId: id },
    { id: `shakyo-${id}`, name: `社会福祉協議会 ${district}地区事務局`, centerId: id },
  ]),
};

const TOPICS: readonly (readonly [TopicIcon, DeskKind, string])[] = [
  ['care', 'health-welfare', '介護・高齢者'],
  ['child', 'child-family', '子ども・子育て'],
  ['insurance', 'insurance-pension', '国民健康保険'],
  ['family-register', 'residents', '住所・戸籍'],
  ['livelihood', 'livelihood', '生活・お金'],
  ['health', 'health', '健康・こころ'],
  ['disability', 'health-welfare', '障害のある方'],
  ['pension', 'insurance-pension', '国民年金'],
  ['tax', 'tax', '住民税'],
  ['housing', 'housing', '住まい'],
  ['community', 'community', '地域活動・防災'],
  ['other', 'community', 'わからない・その他'],
];

/** The demo topics with rules of every sort: begun, replaced, coming, and at every kind of place. */
export const fakeTopics: AdminTopics = {
  today: '2026-11-22',
  topics: TOPICS.map(([id, deskKind, ja]) => ({ id, deskKind, icon: id, name: { ja } })),
  rules: [
    {
      topicId: 'tax',
      scope: { kind: 'ward' },
      state: 'preparing',
      since: '2026-11-02',
      reason: '申告の受付に合わせて 始めます',
    },
    {
      topicId: 'tax',
      scope: { kind: 'center', centerId: 'setagaya-1' },
      state: 'shown',
      since: '2026-11-16',
      reason: 'モデル地区で 先に始めました',
    },
    {
      topicId: 'tax',
      scope: { kind: 'ward' },
      state: 'shown',
      since: '2027-02-16',
      reason: '',
    },
    {
      topicId: 'health',
      scope: { kind: 'desk', deskId: 'kinuta-health' },
      state: 'stopped',
      since: '2026-11-20',
      reason: '窓口の改修工事',
    },
    {
      topicId: 'health',
      scope: { kind: 'desk', deskId: 'kinuta-health' },
      state: 'shown',
      since: '2026-12-03',
      reason: '',
    },
    {
      topicId: 'housing',
      scope: { kind: 'ward' },
      state: 'stopped',
      since: '2026-10-01',
      reason: '担当者の研修',
    },
    {
      topicId: 'housing',
      scope: { kind: 'ward' },
      state: 'shown',
      since: '2026-10-05',
      reason: '',
    },
  ],
};
