import type { Skills, StaffMember } from '@madoguchi/domain';
import { demoBranches, demoCenters, demoDesks } from './demoWard.ts';

/** A member of staff of the demo ward and the name they sign in with. */
export interface DemoPerson extends StaffMember {
  readonly username: string;
}

/** The one account that is printed at the start: it serves every desk that 池尻 can reach. */
export const DEMO_USERNAME = 'demo';

/** Demo data are for trying on one machine; outside them there is no default password. */
export const DEMO_PASSWORD = 'tameshi-madoguchi';

const desksOf = (branchId: string | null): string[] =>
  demoDesks.filter((d) => d.branchId === branchId).map((d) => d.id);

const NOWHERE = {
  deskIds: [],
  centerIds: [],
  districtIds: [],
  skills: { languages: [], supports: [] },
  disabled: false,
} as const;

const specialist = (
  username: string,
  displayName: string,
  deskIds: string[],
  more: Partial<Pick<StaffMember, 'districtIds' | 'skills'>> = {},
): DemoPerson => ({
  ...NOWHERE,
  id: `staff-${username}`,
  username,
  displayName,
  role: 'specialist',
  deskIds,
  ...more,
});

/** What the first and the second specialist of every 総合支所 offer besides spoken Japanese. */
const SKILLS: readonly Skills[] = [
  { languages: ['en', 'zh'], supports: ['writing'] },
  { languages: [], supports: ['writing', 'sign-language'] },
];

/** The second specialist of a 総合支所 is in charge of its model district (地区担当). */
const modelDistrictOf = (branchId: string): string[] =>
  demoCenters.filter((c) => c.branchId === branchId && c.model).map((c) => c.id);

/** Two specialists in every 総合支所 and in the 本庁, one of the center staff, one administrator. */
export const demoPeople: readonly DemoPerson[] = [
  specialist(DEMO_USERNAME, '世田谷 担当1', [...desksOf('setagaya'), ...desksOf(null)]),
  ...demoBranches.flatMap(({ id, name }) =>
    SKILLS.map((skills, index) =>
      specialist(
        `${id}-${String(index + 1)}`,
        `${name.replace('総合支所', '')} 担当${String(index + 2)}`,
        desksOf(id),
        { skills, districtIds: index === 1 ? modelDistrictOf(id) : [] },
      ),
    ),
  ),
  ...[1, 2].map((n) =>
    specialist(`head-office-${String(n)}`, `本庁 担当${String(n)}`, desksOf(null)),
  ),
  {
    ...NOWHERE,
    id: 'staff-center',
    username: 'demo-center',
    displayName: '池尻 センター職員',
    role: 'staff',
    centerIds: demoCenters.filter((c) => c.district === '池尻').map((c) => c.id),
  },
  {
    ...NOWHERE,
    id: 'staff-admin',
    username: 'demo-admin',
    displayName: '管理者',
    role: 'admin',
  },
];
