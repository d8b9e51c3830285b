import type { Consultation, StaffMember } from '@madoguchi/domain';
import type { Accounts, Database, Services } from '@madoguchi/signaling-server';
import { composeServices, seed } from '@madoguchi/signaling-server';
import type { DatabasePlace } from '../database/place.ts';
import type { DrivenClock } from './drivenClock.ts';

/** A change of one consultation, as it was announced. */
export interface Announced {
  readonly before: Consultation | null;
  readonly after: Consultation;
  /** When, by a clock that nobody sets. */
  readonly steadyAt: number;
}

/** A ward of 28 kiosks and 16 specialists on a real database, run in this process. */
export interface Office {
  readonly db: Database;
  readonly services: Services;
  readonly kiosks: readonly { readonly id: string; readonly centerId: string }[];
  readonly people: readonly StaffMember[];
  readonly announced: readonly Announced[];
  /** Resolves when whatever was begun is durable, and so is what follows from it. */
  settled(): Promise<void>;
  /** Stops the services, as a server does. */
  close(): Promise<void>;
}

const BRANCHES = ['setagaya', 'kitazawa', 'tamagawa', 'kinuta', 'karasuyama'];
const SECTIONS = ['health-welfare', 'child-family', 'health', 'community'];
const KIOSKS = 28;
const SPECIALISTS = 16;
/** What follows from something has things that follow from it, but not deeper than this. */
const TURNS_TO_SETTLE = 4;

const noAccounts: Pick<Accounts, 'ensure'> = { ensure: () => Promise.resolve() };

/** Every branch has three specialists with different desks, languages and districts; one is at the 本庁. */
function specialist(n: number): StaffMember {
  const branch = BRANCHES[n % BRANCHES.length] ?? '';
  const sections = SECTIONS.filter((_, index) => (n + index) % 3 !== 0);
  const inBranch = sections.map((section) => `${branch}-${section}`);
  return {
    id: `fair-${String(n)}`,
    displayName: '',
    role: 'specialist',
    deskIds: n === 0 ? ['head-office-tax', 'head-office-housing', ...inBranch] : inBranch,
    centerIds: [],
    districtIds: n % 4 === 0 ? [`${branch}-1`] : [],
    skills: { languages: n % 3 === 0 ? ['en'] : [], supports: n % 5 === 0 ? ['writing'] : [] },
    disabled: false,
  };
}

/** Opens the office on this database, at the hour of its clock. */
export async function openOffice(place: DatabasePlace, clock: DrivenClock): Promise<Office> {
  const db = await place.openDatabase();
  await seed(db, noAccounts, 'demo');
  const people = Array.from({ length: SPECIALISTS }, (_, n) => specialist(n));
  const kiosks = await db.write(({ staff, kiosks: register, organisation }) => {
    for (const person of people) staff.insert(person);
    const devices = organisation
      .centers()
      .slice(0, KIOSKS)
      .map(({ id }, n) => ({ id: `kiosk-${String(n)}`, centerId: id }));
    const publicKey = { kty: 'EC', crv: 'P-256', x: '', y: '' } as const;
    const never = { lastSeenAt: null, version: null, revokedAt: null };
    for (const device of devices) {
      register.insert({ ...device, name: '', publicKey, enrolledAt: clock.now(), ...never });
    }
    return devices;
  });
  const nothing = (): void => undefined;
  const nothingYet = (): Promise<void> => Promise.resolve();
  const services = composeServices({
    ...{ db, clock, timeZone: 'Asia/Tokyo', secret: crypto.randomUUID() },
    media: { goLive: nothingYet, holdResident: nothingYet, close: nothing, leave: nothing },
    audience: { changed: nothing },
    log: { info: nothing, warn: nothing, error: nothing },
  });
  const announced: Announced[] = [];
  services.consultations.onChange(({ before, after }) =>
    announced.push({ before, after, steadyAt: clock.steady() }),
  );
  await services.begin();
  return {
    ...{ db, services, kiosks, people, announced },
    async settled() {
      for (let turn = 0; turn < TURNS_TO_SETTLE; turn += 1) {
        // A unit is durable after all those before it, and what follows is told in the same turn.
        await db.write(nothing);
        await new Promise(setImmediate);
      }
    },
    async close() {
      services.stop();
      await db.close();
    },
  };
}
