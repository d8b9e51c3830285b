import type { Queued } from '@madoguchi/domain';
import { deskIdsOf, inOrder, occupiedStaff } from '@madoguchi/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attempt, deeds, openWard, STAFF } from '../testing/deeds.ts';
import type { Fixture } from '../testing/fixture.ts';
import type { UnitOfWork } from './unitOfWork.ts';

/** Whether this person could be rung at one of the desks that are asked for somebody. */
const serves = (staffId: string, c: Queued): boolean =>
  deskIdsOf(c).some((id) => STAFF[staffId]?.includes(id));

/** Nobody was rung for somebody while they could be rung for somebody before them. */
function noInversion({ changes, stores }: UnitOfWork): void {
  const line = inOrder(stores.consultations.inLine());
  for (const { after } of changes) {
    const place = line.findIndex(({ id }) => id === after.id);
    if (after.state !== 'offered' || line[place]?.state !== 'offered') continue;
    for (const before of line.slice(0, place)) {
      if (before.state !== 'waiting' || before.kioskLink.state === 'lost') continue;
      const overtaken = after.offers.some(({ staffId }) => serves(staffId, before));
      expect(overtaken, `${after.id} before ${before.id}`).toBe(false);
    }
  }
}

/** Nobody waits beside a free specialist, and nobody has two parts. */
function atRest(office: Fixture): void {
  const { open: all, free } = office.db.read(({ consultations, staff: people }) => ({
    open: consultations.open(),
    free: Object.keys(STAFF).filter(
      (id) =>
        office.services.links.isStaffConnected(id) &&
        people.presence(id).state === 'available' &&
        consultations.ofStaff(id) === null,
    ),
  }));
  const parts = all.flatMap((c) => occupiedStaff(c));
  expect(new Set(parts).size).toBe(parts.length);
  for (const c of all) {
    if (c.state !== 'waiting' || c.kioskLink.state === 'lost') continue;
    expect(
      free.filter((id) => serves(id, c)),
      `${c.id} waits`,
    ).toEqual([]);
  }
}

it('[EG1] whatever happens, nobody is overtaken, doubled, or waits beside a free specialist', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 10, maxLength: 60 }), async (all) => {
      const office = await openWard();
      office.services.consultations.alsoInside(noInversion);
      for (const deed of all) {
        await attempt(deed, office);
        atRest(office);
      }
      office.services.stop();
    }),
    { numRuns: 150 },
  );
}, 60_000);
