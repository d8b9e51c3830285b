import { expect, test, vi } from 'vitest';
import type { Arrival } from './testing/endpoint.ts';
import { guest, kiosk, settle, staff } from './testing/house.ts';
import { Meeting } from './testing/meeting.ts';
import { paper } from './testing/samples.ts';

/** A resident, a specialist and somebody else in a call, and the paper of the resident. */
async function withPaper() {
  const meeting = await Meeting.open(staff(), guest());
  const resident = await meeting.enter(kiosk());
  const { rooms } = meeting.house;
  await rooms.produce(kiosk(), 'paper', paper());
  await settle();
  await rooms.goLive('c1');
  await settle();
  const far = [await meeting.enter(staff()), await meeting.enter(guest())];
  const papers = (): Arrival[][] =>
    far.map(({ arrivals }) => arrivals.filter(({ source }) => source === 'paper'));
  return { ...{ meeting, rooms, resident, papers }, told: meeting.house.told };
}

test('[M22] paper counts as not shown until the kiosk says so, and nothing of it is forwarded before', async () => {
  const { rooms, resident, papers, told } = await withPaper();
  const offered = rooms.sync(staff()).remoteTracks.find(({ source }) => source === 'paper');
  expect(offered).toMatchObject({ from: 'kiosk', kind: 'video', sending: false });
  await resident.send('paper', true);
  await settle();
  expect(papers()).toEqual([[], []]);
  await rooms.setSending(kiosk(), 'paper', true);
  await settle();
  for (const party of [staff(), guest()]) {
    expect(told('remoteSending', party)).toContainEqual([party, 'kiosk', 'paper', true]);
  }
});

test('[M22] everybody in a call of three gets the paper, and nobody that of a resident who is held', async () => {
  const { rooms, resident, papers, told } = await withPaper();
  await rooms.setSending(kiosk(), 'paper', true);
  await resident.send('paper', true);
  await vi.waitFor(() => expect(papers().map(({ length }) => length)).toEqual([1, 1]), {
    timeout: 10_000,
  });
  await rooms.holdResident('c1');
  await settle();
  await resident.send('paper', true);
  await settle();
  expect(papers().map(({ length }) => length)).toEqual([1, 1]);
  expect(told('remoteSending', staff())).toContainEqual([staff(), 'kiosk', 'paper', false]);
});
