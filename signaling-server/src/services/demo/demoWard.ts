import type { Branch, Center, Desk, DeskKind, LocalisedText, Topic } from '@madoguchi/domain';

/*
 * A ward to try the system with: the offices of 世田谷区 as its 地域行政推進計画 lists them, with the
 * five model districts. Nothing in the code depends on it.
 */

const BRANCHES = [
  ['setagaya', '世田谷総合支所', 'Setagaya Branch Office'],
  ['kitazawa', '北沢総合支所', 'Kitazawa Branch Office'],
  ['tamagawa', '玉川総合支所', 'Tamagawa Branch Office'],
  ['kinuta', '砧総合支所', 'Kinuta Branch Office'],
  ['karasuyama', '烏山総合支所', 'Karasuyama Branch Office'],
] as const;

const DISTRICTS: Record<(typeof BRANCHES)[number][0], readonly string[]> = {
  setagaya: ['池尻', '太子堂', '若林', '上町', '経堂', '下馬', '上馬'],
  kitazawa: ['梅丘', '代沢', '新代田', '北沢', '松原', '松沢'],
  tamagawa: ['奥沢', '九品仏', '等々力', '上野毛', '用賀', '二子玉川', '深沢'],
  kinuta: ['祖師谷', '成城', '船橋', '喜多見', '砧'],
  karasuyama: ['上北沢', '上祖師谷', '烏山'],
};

const MODEL_DISTRICTS = ['池尻', '松原', '用賀', '船橋', '上北沢'];

const BRANCH_SECTIONS: readonly (readonly [DeskKind, LocalisedText])[] = [
  ['health-welfare', { ja: '保健福祉課', en: 'Health and Welfare Section' }],
  ['livelihood', { ja: '生活支援課', en: 'Livelihood Support Section' }],
  ['child-family', { ja: '子ども家庭支援課', en: 'Child and Family Support Section' }],
  ['health', { ja: '健康づくり課', en: 'Health Promotion Section' }],
  ['residents', { ja: 'くみん窓口', en: 'Residents Counter' }],
  ['community', { ja: '地域振興課', en: 'Community Promotion Section' }],
];

const HEAD_OFFICE_SECTIONS: readonly (readonly [DeskKind, LocalisedText])[] = [
  ['insurance-pension', { ja: '国保・年金課', en: 'Health Insurance and Pension Section' }],
  ['tax', { ja: '課税課', en: 'Taxation Section' }],
  ['housing', { ja: '居住支援課', en: 'Housing Support Section' }],
];

/** The five 総合支所. */
export const demoBranches: readonly Branch[] = BRANCHES.map(([id, name]) => ({ id, name }));

/** The 28 まちづくりセンター. */
export const demoCenters: readonly Center[] = BRANCHES.flatMap(([branchId]) =>
  DISTRICTS[branchId].map((district, index) => ({
    id: `${branchId}-${String(index + 1)}`,
    branchId,
    district,
    model: MODEL_DISTRICTS.includes(district),
  })),
);

/** Six desks in every 総合支所 and three in the 本庁. */
export const demoDesks: readonly Desk[] = [
  ...BRANCHES.flatMap(([branchId, ja, en]) =>
    BRANCH_SECTIONS.map(([kind, section]) => ({
      id: `${branchId}-${kind}`,
      kind,
      branchId,
      name: { ja: `${ja} ${section.ja}`, en: `${section.en ?? ''}, ${en}` },
    })),
  ),
  ...HEAD_OFFICE_SECTIONS.map(([kind, section]) => ({
    id: `head-office-${kind}`,
    kind,
    branchId: null,
    name: { ja: `本庁 ${section.ja}`, en: `${section.en ?? ''}, Head Office` },
  })),
];

const topic = (
  id: Topic['icon'],
  deskKind: DeskKind,
  name: LocalisedText,
  hint: LocalisedText,
): Topic => ({ id, icon: id, deskKind, name, hint });

/** What a resident can pick. */
export const demoTopics: readonly Topic[] = [
  topic(
    'care',
    'health-welfare',
    { ja: '介護・高齢者', 'ja-easy': 'お年寄りの 世話', en: 'Care for older people' },
    {
      ja: '介護保険、見守り、日々の困りごと',
      'ja-easy': '介護の 保険、毎日の 困ったこと',
      en: 'Care insurance, daily help',
    },
  ),
  topic(
    'child',
    'child-family',
    { ja: '子ども・子育て', 'ja-easy': '子どもの こと', en: 'Children and families' },
    {
      ja: '保育園、手当、子育ての悩み',
      'ja-easy': '保育園、子どもの お金、心配なこと',
      en: 'Nursery, allowances, worries',
    },
  ),
  topic(
    'insurance',
    'insurance-pension',
    { ja: '国民健康保険', 'ja-easy': '病院の 保険', en: 'Health insurance' },
    {
      ja: '加入、保険料、限度額',
      'ja-easy': '保険に 入る、お金を はらう',
      en: 'Joining, premiums, limits',
    },
  ),
  topic(
    'family-register',
    'residents',
    { ja: '住所・戸籍', 'ja-easy': '引っこし・家族の 書類', en: 'Moving and family register' },
    {
      ja: '引っ越し、証明書、届け出',
      'ja-easy': '住む 所が 変わる、書類',
      en: 'Moving, certificates, notices',
    },
  ),
  topic(
    'livelihood',
    'livelihood',
    { ja: '生活・お金', 'ja-easy': '生活の お金', en: 'Money and daily life' },
    {
      ja: '生活費、仕事、家賃の困りごと',
      'ja-easy': 'お金が 足りない、仕事が ない',
      en: 'Living costs, work, rent',
    },
  ),
  topic(
    'health',
    'health',
    { ja: '健康・こころ', 'ja-easy': '体と 心', en: 'Health and mind' },
    {
      ja: '健診、妊娠、こころの相談',
      'ja-easy': '健康の 検査、赤ちゃん、心の 相談',
      en: 'Check-ups, pregnancy, counselling',
    },
  ),
  topic(
    'disability',
    'health-welfare',
    { ja: '障害のある方', 'ja-easy': '体や 心の 障害', en: 'Disability' },
    {
      ja: '手帳、サービス、手当',
      'ja-easy': '手帳、サービス、お金',
      en: 'Certificates, services, allowances',
    },
  ),
  topic(
    'pension',
    'insurance-pension',
    { ja: '国民年金', 'ja-easy': '年金', en: 'National pension' },
    {
      ja: '加入、免除、受け取り',
      'ja-easy': '年金に 入る、年金を もらう',
      en: 'Joining, exemption, receiving',
    },
  ),
  topic(
    'tax',
    'tax',
    { ja: '住民税', 'ja-easy': '税金', en: 'Resident tax' },
    {
      ja: '申告、証明、納め方',
      'ja-easy': '税金の 書類、はらい方',
      en: 'Returns, certificates, paying',
    },
  ),
  topic(
    'housing',
    'housing',
    { ja: '住まい', 'ja-easy': '住む 家', en: 'Housing' },
    {
      ja: '部屋探し、区営住宅、改修',
      'ja-easy': '家を さがす、家を 直す',
      en: 'Finding a home, repairs',
    },
  ),
  topic(
    'community',
    'community',
    { ja: '地域活動・防災', 'ja-easy': '地域の 活動・地震の 準備', en: 'Community and disasters' },
    {
      ja: '町会、ボランティア、備え',
      'ja-easy': '近所の 人との 活動、地震の 準備',
      en: 'Local groups, preparing',
    },
  ),
  topic(
    'other',
    'community',
    { ja: 'わからない・その他', 'ja-easy': 'わからない・ほかの こと', en: 'Not sure, or other' },
    {
      ja: 'どこに聞けばよいか、一緒に考えます',
      'ja-easy': 'どこに 聞くか、一緒に 考えます',
      en: 'We find the right desk with you',
    },
  ),
];
