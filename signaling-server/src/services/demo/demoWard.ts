import type {
  Branch,
  Center,
  Department,
  Desk,
  DeskKind,
  LocalisedText,
  Partner,
} from '@madoguchi/domain';

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

const departmentIdOf = (kind: DeskKind): string => `department-${kind}`;

/** The sections of the 本庁 that answer for the whole ward. */
export const demoDepartments: readonly Department[] = HEAD_OFFICE_SECTIONS.map(
  ([kind, section]) => ({ id: departmentIdOf(kind), name: section.ja }),
);

/** Bodies that work in the district of 池尻. */
export const demoPartners: readonly Partner[] = demoCenters
  .filter((c) => c.district === '池尻')
  .flatMap(({ id, district }) => [
    { id: `partner-anshin-${id}`, name: `${district}あんしんすこやかセンター`, centerId: id },
    { id: `partner-shakyo-${id}`, name: `社会福祉協議会 ${district}地区事務局`, centerId: id },
  ]);

/** These desks have no number, so that what is shown instead can be tried, too. */
const WITHOUT_PHONE = ['setagaya-health', 'head-office-tax'];

/** A number to look at: it begins with 000, reaches nobody, and every screen calls it 見本. */
const samplePhone = (desk: Omit<Desk, 'phone'>, index: number): Desk => ({
  ...desk,
  phone: WITHOUT_PHONE.includes(desk.id) ? null : `000${String(index + 1).padStart(7, '0')}`,
});

/** Six desks in every 総合支所 and three in the 本庁. */
export const demoDesks: readonly Desk[] = [
  ...BRANCHES.flatMap(([branchId, ja, en]) =>
    BRANCH_SECTIONS.map(([kind, section]) => ({
      id: `${branchId}-${kind}`,
      kind,
      branchId,
      departmentId: null,
      name: { ja: `${ja} ${section.ja}`, en: `${section.en ?? ''}, ${en}` },
    })),
  ),
  ...HEAD_OFFICE_SECTIONS.map(([kind, section]) => ({
    id: `head-office-${kind}`,
    kind,
    branchId: null,
    departmentId: departmentIdOf(kind),
    name: { ja: `本庁 ${section.ja}`, en: `${section.en ?? ''}, Head Office` },
  })),
].map(samplePhone);
