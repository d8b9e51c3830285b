import type { Accounts } from '../../ports/accounts.ts';
import type { Database, Stores } from '../../ports/store.ts';
import { demoHours, demoRouting } from './demoQueues.ts';
import { DEMO_PASSWORD, demoPeople } from './demoPeople.ts';
import { demoGuides } from './demoGuides.ts';
import { demoTopics } from './demoTopics.ts';
import { demoBranches, demoCenters, demoDepartments, demoDesks, demoPartners } from './demoWard.ts';

/**
 * Fills an empty database once: with the demo ward, or with nothing when `wanted` is `none`. What a
 * database was first filled with stays so. Returns whether it holds demo data, and whether it was
 * filled just now. Interrupted between ward and accounts, the next start completes it.
 */
export async function seed(
  db: Database,
  accounts: Pick<Accounts, 'ensure'>,
  wanted: 'demo' | 'none',
): Promise<{ demo: boolean; filledNow: boolean }> {
  const before = db.read(({ settings }) => settings.get('seed'));
  if (before === null) await db.write((stores) => fill(stores, wanted));
  const demo = (before ?? wanted) === 'demo';
  if (demo) {
    await keepOpen(db);
    for (const { id, username } of demoPeople) {
      await accounts.ensure({ staffId: id, username, password: DEMO_PASSWORD });
    }
  }
  return { demo, filledNow: before === null && demo };
}

/** A demo ward that an earlier version made has no hours: it would be closed when it is tried. */
async function keepOpen(db: Database): Promise<void> {
  if (db.read(({ organisation }) => organisation.openingHours().length > 0)) return;
  await db.write(({ organisation }) => {
    organisation.putOpeningHours(demoHours);
  });
}

function fill(stores: Stores, wanted: 'demo' | 'none') {
  stores.settings.put('seed', wanted);
  if (wanted === 'none') return;
  const { organisation, staff } = stores;
  for (const branch of demoBranches) organisation.putBranch(branch);
  for (const center of demoCenters) organisation.putCenter(center);
  for (const department of demoDepartments) organisation.putDepartment(department);
  for (const desk of demoDesks) organisation.putDesk(desk);
  for (const partner of demoPartners) organisation.putPartner(partner);
  for (const topic of demoTopics) organisation.putTopic(topic);
  for (const guide of demoGuides) organisation.putGuide(guide);
  organisation.putOpeningHours(demoHours);
  for (const rule of demoRouting) organisation.putRoutingRule(rule);
  for (const { username: _username, ...person } of demoPeople) staff.insert(person);
}
