import { describe, expect, test } from 'vitest';
import { waitFor } from './testing/connectedCall.ts';
import { colleague, guest, kiosk, settle, staff } from './testing/house.ts';
import { among, Meeting } from './testing/meeting.ts';

/** As many as a call can have at most by invitation: the resident, the specialist, four others. */
const six = [kiosk(), staff(), colleague(), guest(1), guest(2), guest(3)] as const;

describe('a room of seats', { timeout: 60_000 }, () => {
  test('[M1] before the call is live nothing flows, not even between staff', async () => {
    const meeting = await Meeting.open(kiosk(), staff(), colleague());
    await meeting.expectFlows({});
    expect(meeting.house.notices.filter(([event]) => event === 'live')).toEqual([]);
  });

  test('[M17] what each of three sends goes to the two others', async () => {
    const meeting = await Meeting.open(kiosk(), staff(), colleague());
    await meeting.house.rooms.goLive('c1');
    await meeting.expectFlows(among(kiosk(), staff(), colleague()));
    expect(meeting.house.told('live', colleague())).toEqual([[colleague(), true]]);
  });

  test('[M17] what each of six sends goes to the five others', async () => {
    const meeting = await Meeting.open(...six);
    await meeting.house.rooms.goLive('c1');
    await settle();
    for (const party of six) expect(meeting.house.told('live', party)).toEqual([[party, true]]);
    await meeting.expectFlows(among(...six));
  });

  test('[M10] a resident who is held is cut off both ways, the others go on; and back', async () => {
    const meeting = await Meeting.open(kiosk(), staff(), guest());
    const { rooms, told } = meeting.house;
    await rooms.goLive('c1');
    await meeting.expectFlows(among(kiosk(), staff(), guest()));
    await rooms.holdResident('c1');
    await meeting.expectFlows(among(staff(), guest()));
    expect(told('live', kiosk()).map(([, live]) => live)).toEqual([true, false]);
    expect(told('live', staff()).map(([, live]) => live)).toEqual([true, true]);
    await rooms.goLive('c1');
    await meeting.expectFlows(among(kiosk(), staff(), guest()));
    expect(told('live', kiosk()).map(([, live]) => live)).toEqual([true, false, true]);
  });

  test('[M10] holding the resident of a call that was not live lets the others talk', async () => {
    const meeting = await Meeting.open(kiosk(), staff(), colleague());
    await meeting.house.rooms.holdResident('c1');
    await meeting.expectFlows(among(staff(), colleague()));
    expect(meeting.house.told('live', kiosk())).toEqual([[kiosk(), false]]);
  });

  test('[M18] who leaves takes only their own with them', async () => {
    const meeting = await Meeting.open(kiosk(), staff(), colleague());
    const { rooms, told } = meeting.house;
    await rooms.goLive('c1');
    meeting.leave(staff());
    await settle();
    expect(told('remoteTrackEnded', kiosk())).toHaveLength(2);
    expect(told('remoteTrackEnded', colleague())).toHaveLength(2);
    await meeting.expectFlows(among(kiosk(), colleague()));
  });

  test('[M3] who comes later gets everything of everybody, and everybody gets theirs', async () => {
    const meeting = await Meeting.open(kiosk(), staff());
    await meeting.house.rooms.goLive('c1');
    await meeting.expectFlows(among(kiosk(), staff()));
    const { joined } = await meeting.enter(guest());
    expect(joined.live).toBe(true);
    expect(joined.remoteTracks.map(({ from }) => from).toSorted()).toEqual([
      'kiosk',
      'kiosk',
      'staff:s1',
      'staff:s1',
    ]);
    await meeting.expectFlows(among(kiosk(), staff(), guest()));
  });

  test('[M3] who comes while the resident is held gets the others, and the resident with them', async () => {
    const meeting = await Meeting.open(kiosk(), staff());
    const { rooms } = meeting.house;
    await rooms.goLive('c1');
    await rooms.holdResident('c1');
    const { joined } = await meeting.enter(colleague());
    expect(joined.live).toBe(true);
    await meeting.expectFlows(among(staff(), colleague()));
    await rooms.goLive('c1');
    await meeting.expectFlows(among(kiosk(), staff(), colleague()));
  });

  test.each([
    ['live', among(kiosk(), staff(), guest())],
    ['held', among(staff(), guest())],
  ])('[M8] after a worker died everybody finds the room as it was: %s', async (state, flows) => {
    const parties = [kiosk(), staff(), guest()];
    const meeting = await Meeting.open(...parties);
    const { rooms, pool, told } = meeting.house;
    await rooms.goLive('c1');
    if (state === 'held') await rooms.holdResident('c1');
    await meeting.expectFlows(flows);
    process.kill(pool.workers[0]?.pid ?? Number.NaN, 'SIGKILL');
    for (const party of parties) {
      await waitFor(() => expect(told('reset', party)).toHaveLength(1));
      meeting.leave(party);
    }
    for (const party of parties) {
      const { joined } = await meeting.enter(party);
      expect(joined.live).toBe(state === 'live' || party.seat !== 'kiosk');
    }
    await meeting.expectFlows(flows);
  });
});
