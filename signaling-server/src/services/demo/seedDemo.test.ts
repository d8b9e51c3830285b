import { isSamplePhone, openingAt, PHONE_PATTERN } from '@madoguchi/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import { demoCenters } from './demoWard.ts';
import { seed } from './seedDemo.ts';

const noAccounts = { ensure: () => Promise.resolve() };
const NEW_YEAR = Date.parse('2027-01-01T00:00:00+09:00');
const HOUR_MS = 60 * 60_000;
const HOURS_OF_A_WEEK = Array.from({ length: 7 * 24 }, (_, hour) => hour);

let db: Database;
beforeEach(() => {
  db = createMemoryDatabase();
});

const isOpenAt = (now: number): boolean => {
  const hours = db.read(({ organisation }) => organisation.openingHours());
  const place = { centerId: 'setagaya-1', deskId: 'setagaya-health-welfare' };
  return openingAt(hours, place, () => '元日', now, 'Asia/Tokyo').state === 'open';
};

describe('[D20] the demo ward', () => {
  it('is open at any hour, on holidays and at the end of the year', async () => {
    await seed(db, noAccounts, 'demo');
    expect(HOURS_OF_A_WEEK.filter((hour) => !isOpenAt(NEW_YEAR + hour * HOUR_MS))).toEqual([]);
    expect(isOpenAt(NEW_YEAR - 1)).toBe(true);
  });

  it('of an earlier version is open as well, and hours that were changed since are kept', async () => {
    await db.write(({ settings }) => {
      settings.put('seed', 'demo');
    });
    await seed(db, noAccounts, 'demo');
    expect(isOpenAt(NEW_YEAR)).toBe(true);
    const [made] = db.read(({ organisation }) => organisation.openingHours());
    if (made === undefined) throw new Error('no hours');
    const changed = { ...made, openOnHolidays: false };
    await db.write(({ organisation }) => {
      organisation.putOpeningHours(changed);
    });
    await seed(db, noAccounts, 'demo');
    expect(db.read(({ organisation }) => organisation.openingHours())).toEqual([changed]);
  });

  it('has telephone numbers that reach nobody, each once, and desks without one', async () => {
    await seed(db, noAccounts, 'demo');
    const phones = db.read(({ organisation }) => organisation.desks()).map(({ phone }) => phone);
    const samples = phones.filter((phone) => phone !== null);
    expect(samples.filter((phone) => !PHONE_PATTERN.test(phone) || !isSamplePhone(phone))).toEqual(
      [],
    );
    expect(new Set(samples).size).toBe(samples.length);
    expect(phones.filter((phone) => phone === null)).toHaveLength(2);
  });

  it('an empty system has no hours of its own', async () => {
    await seed(db, noAccounts, 'none');
    expect(db.read(({ organisation }) => organisation.openingHours())).toEqual([]);
  });

  it('each model district has one 地区担当, and rules name people that there are', async () => {
    await seed(db, noAccounts, 'demo');
    const [people, rules] = db.read((s) => [s.staff.all(), s.organisation.routingRules()]);
    const models = demoCenters.filter((c) => c.model).map((c) => c.id);
    expect(people.flatMap((p) => p.districtIds).toSorted()).toEqual(models.toSorted());
    const named = rules.flatMap((rule) => rule.namedStaffIds);
    expect(named.filter((id) => people.every((p) => p.id !== id))).toEqual([]);
    expect(new Set(rules.map((rule) => rule.strategy)).size).toBe(rules.length);
  });
});
