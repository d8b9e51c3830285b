import type { Seat } from '@madoguchi/domain';
import { describe, expect, test } from 'vitest';
import { opusPackets } from '../captions/testing/opusSound.ts';
import { speech } from '../captions/testing/sounds.ts';
import { connectedCall, waitFor } from './testing/connectedCall.ts';
import { Endpoint } from './testing/endpoint.ts';
import { colleague, guest, kiosk, settle, staff } from './testing/house.ts';

const PACKETS = opusPackets(speech(0.1, { rate: 48_000 }));

/** A call whose staff are heard; what was heard of whom, in bytes. */
async function heardCall() {
  const call = await connectedCall();
  const heard: { from: Seat; payload: Buffer }[] = [];
  const stop = call.rooms.hearStaff('c1', (from, { payload }) => {
    heard.push({ from, payload: Buffer.from(payload) });
  });
  await settle();
  const say = async (who: Endpoint): Promise<void> => {
    for (const packet of PACKETS) await who.sendSound(packet);
    await settle();
  };
  return { ...call, heard, stop, say };
}

describe('[CA2] an ear in a room', { timeout: 30_000 }, () => {
  test('hears what staff say as it was sent, and nothing before the call or of the resident', async () => {
    const { rooms, specialist, resident, heard, say } = await heardCall();
    await say(specialist);
    expect(heard).toEqual([]);
    await rooms.goLive('c1');
    await say(resident);
    await say(specialist);
    await waitFor(() => expect(heard).toHaveLength(PACKETS.length));
    expect(heard.map(({ from }) => from)).toEqual(PACKETS.map(() => 'staff:s1'));
    expect(heard.map(({ payload }) => payload)).toEqual(
      PACKETS.map(({ payload }) => Buffer.from(payload)),
    );
  });

  test('hears nothing while the resident is held, of a microphone that is off, or after its end', async () => {
    const { rooms, specialist, heard, stop, say } = await heardCall();
    await rooms.goLive('c1');
    await rooms.holdResident('c1');
    await say(specialist);
    await rooms.goLive('c1');
    await rooms.setSending(staff(), 'microphone', false);
    await say(specialist);
    expect(heard).toEqual([]);
    await rooms.setSending(staff(), 'microphone', true);
    await say(specialist);
    await waitFor(() => expect(heard).toHaveLength(PACKETS.length));
    stop();
    await say(specialist);
    expect(heard).toHaveLength(PACKETS.length);
  });

  test('hears a colleague who comes later, and no guest', async () => {
    const { rooms, heard, say } = await heardCall();
    await rooms.goLive('c1');
    await say(await Endpoint.join(rooms, guest()));
    await say(await Endpoint.join(rooms, colleague()));
    await waitFor(() => expect(heard).toHaveLength(PACKETS.length));
    expect(new Set(heard.map(({ from }) => from))).toEqual(new Set(['staff:s2']));
  });

  test('is still there when the worker has died and the party has joined again', async () => {
    const { rooms, pool, told, heard, say } = await heardCall();
    await rooms.goLive('c1');
    const pid = pool.workers[0]?.pid ?? 0;
    process.kill(pid, 'SIGKILL');
    await waitFor(() => expect(told('reset', kiosk())).toHaveLength(1));
    await waitFor(() => expect(pool.isAvailable()).toBe(true));
    await say(await Endpoint.join(rooms, staff()));
    await waitFor(() => expect(heard).toHaveLength(PACKETS.length));
  });
});
