import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { Fixture, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

const HOUR_MS = 3_600_000;

let office: Fixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write(insertExampleWard);
});
afterEach(() => end());

describe.each([
  ['on', HOUR_MS],
  ['back', -HOUR_MS],
])('a clock that is set an hour %s', (_, byMs) => {
  it('[EG25] neither ends an offer early nor lets it ring longer', async () => {
    await office.available('staff-1');
    const { id } = await office.request('kiosk-1');
    office.clock.set(byMs);
    await office.press(id, staff('staff-2'), {
      type: 'lift',
      byStaffId: 'staff-2',
      reason: 'frail',
    });
    const [offer] = office.offers(id);
    await office.clock.advance(19_999);
    expect(office.offers(id)[0]?.offerId).toBe(offer?.offerId);
    await office.clock.advance(1);
    expect(office.offers(id)[0]?.offerId).not.toBe(offer?.offerId);
  });

  it('[EG25] changes nothing of an offer that is just being written', async () => {
    await office.available('staff-1');
    let isSet = false;
    office.services.runner.inTransaction(({ changes }) => {
      if (isSet || changes.length === 0) return;
      isSet = true;
      office.clock.set(byMs);
    });
    const { id } = await office.request('kiosk-1');
    const [offer] = office.offers(id);
    await office.clock.advance(19_999);
    expect(office.offers(id)[0]?.offerId).toBe(offer?.offerId);
    await office.clock.advance(1);
    expect(office.offers(id)[0]?.offerId).not.toBe(offer?.offerId);
  });

  it('[EG25] leaves whoever is gone their minute, and no more', async () => {
    const { id } = await office.talk();
    await office.services.connections.kioskWent('kiosk-1');
    office.clock.set(byMs);
    await office.services.connections.staffWent('staff-1');
    await office.clock.advance(59_999);
    expect(office.get(id).state).toBe('inCall');
    await office.clock.advance(1);
    expect(office.get(id).state).not.toBe('inCall');
  });
});
