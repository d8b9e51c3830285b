import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectedCall, waitFor } from './testing/connectedCall.ts';
import { Endpoint } from './testing/endpoint.ts';
import { kiosk, openHouse, settle } from './testing/house.ts';

/** First bytes by which the worker tells STUN, DTLS and RTP apart (RFC 7983), and some of neither. */
const FIRST_BYTES = [0, 1, 20, 22, 23, 63, 64, 128, 144, 191, 200, 255];

/** Bytes that begin as one of the protocols do, and that end anywhere. */
const rubbish = fc
  .tuple(fc.constantFrom(...FIRST_BYTES), fc.uint8Array({ maxLength: 1_400 }))
  .map(([first, rest]) => Buffer.from([first, ...rest]));

/** Real datagrams with a bit turned, cut short, grown, or as they were. */
const mutilated = (real: readonly Buffer[]) =>
  fc
    .tuple(fc.constantFrom(...real), fc.nat(), fc.constantFrom('turned', 'cut', 'grown', 'again'))
    .map(([packet, place, how]) => {
      const at = place % packet.length;
      if (how === 'cut') return packet.subarray(0, at);
      if (how === 'grown') return Buffer.concat([packet, randomBytes(at % 64)]);
      const copy = Buffer.from(packet);
      if (how === 'turned') copy[at] = (copy[at] ?? 0) ^ (1 << (place % 8));
      return copy;
    });

const portOf = ({ joined }: Endpoint, protocol: 'udp' | 'tcp' = 'udp'): number =>
  joined.send.iceCandidates.find((c) => c.protocol === protocol)?.port ?? 0;

/** Somebody else on the network, and every answer that they got. */
function stranger(): { socket: Socket; answers: Buffer[] } {
  const socket = createSocket('udp4');
  const answers: Buffer[] = [];
  socket.on('message', (answer) => answers.push(answer));
  onTestFinished(() => {
    socket.close();
  });
  return { socket, answers };
}

const thrown = (socket: Socket, bytes: Buffer, port: number): Promise<void> =>
  new Promise((resolve) => {
    socket.send(bytes, port, '127.0.0.1', () => {
      resolve();
    });
  });

/** A call that is live, and what the resident has sent of it so far, as it was on the wire. */
async function liveCall() {
  const call = await connectedCall();
  const wire: Buffer[] = [];
  call.resident.overhear((bytes) => wire.push(bytes));
  await call.rooms.goLive('c1');
  const numbers: number[] = [];
  const sendOne = async (): Promise<void> => {
    numbers.push(await call.resident.send('microphone'));
    await waitFor(() => expect(call.specialist.arrivals).toHaveLength(numbers.length));
  };
  for (let n = 0; n < 5; n++) await sendOne();
  const pid = call.pool.workers[0]?.pid;
  /** The same worker forwards what was truly sent, and has forwarded nothing else. */
  const goesOn = async (): Promise<void> => {
    await settle();
    await sendOne();
    expect(call.specialist.arrivals.map(({ number }) => number)).toEqual(numbers);
    expect(await call.rooms.packetsReceived(kiosk())).toBe(numbers.length);
    expect(call.pool.workers.map((worker) => worker.pid)).toEqual([pid]);
    expect(call.told('reset', kiosk())).toEqual([]);
  };
  return { ...call, wire, goesOn };
}

describe('packets that nobody of the call has sent', { timeout: 60_000 }, () => {
  test('[S26] from elsewhere, rubbish and copies of real ones, are not answered and change nothing', async () => {
    const { resident, wire, goesOn } = await liveCall();
    const { socket, answers } = stranger();
    const send = (bytes: Buffer): Promise<void> => thrown(socket, bytes, portOf(resident));
    await fc.assert(fc.asyncProperty(fc.oneof(rubbish, mutilated(wire)), send), { numRuns: 3_000 });
    await expect(goesOn()).resolves.toBeUndefined();
    expect(answers).toEqual([]);
  });

  test("[S26] from the party's own address, forged, broken or sent again, reach nobody", async () => {
    const { resident, wire, goesOn } = await liveCall();
    const real = [...wire];
    const send = (bytes: Buffer): Promise<void> => resident.sendRaw(bytes);
    await fc.assert(fc.asyncProperty(fc.oneof(rubbish, mutilated(real)), send), { numRuns: 3_000 });
    await expect(goesOn()).resolves.toBeUndefined();
  });

  test('[S26] over TCP, frames without sense end the connection and nothing else', async () => {
    const { resident, goesOn } = await liveCall();
    for (const frame of fc.sample(rubbish, 200)) {
      const socket = connect(portOf(resident, 'tcp'), '127.0.0.1');
      socket.on('error', () => {});
      await once(socket, 'connect');
      const length = Buffer.alloc(2);
      length.writeUInt16BE(frame.length);
      socket.end(Buffer.concat([length, frame]));
      socket.resume();
      await once(socket, 'close');
    }
    await expect(goesOn()).resolves.toBeUndefined();
  });
});

describe('a ClientHello of somebody else', { timeout: 30_000 }, () => {
  /** Handshake record (22) of which the first message is a ClientHello (1). */
  const isClientHello = (bytes: Buffer): boolean => bytes[0] === 22 && bytes[13] === 1;

  test('[S28] before, while and after a party connects is not answered and keeps nobody out', async () => {
    const { rooms } = await openHouse();
    const hellos: Buffer[] = [];
    const onWire = (bytes: Buffer): void => {
      if (isClientHello(bytes)) hellos.push(bytes);
    };
    const first = await Endpoint.join(rooms, kiosk('first'), { onWire });
    const { socket, answers } = stranger();
    const race = new AbortController();
    const racing = (async () => {
      while (!race.signal.aborted) {
        for (const hello of hellos) await thrown(socket, hello, portOf(first));
        await new Promise(setImmediate);
      }
    })();
    expect(hellos.length).toBeGreaterThan(0);

    for (let n = 0; n < 5; n++) {
      const resident = await Endpoint.join(rooms, kiosk());
      await resident.send('microphone');
      await waitFor(async () => expect(await rooms.packetsReceived(kiosk())).toBe(1));
      rooms.close('c1');
    }
    race.abort();
    await racing;
    await settle();
    expect(answers).toEqual([]);
  });
});
