import { expect, test } from 'vitest';
import { payloadOf } from './rtpPacket.ts';

const packet = (first: number, ...rest: readonly number[]): Buffer =>
  Buffer.from([first, 111, 0, 1, 0, 0, 0, 7, 0, 0, 0, 9, ...rest]);

test('[CA2] the sound of a packet is told from its header, its extension and what fills it up', () => {
  const plain = payloadOf(packet(0x80, 1, 2, 3));
  expect(plain).toEqual({ timestamp: 7, payload: Buffer.from([1, 2, 3]) });
  expect(payloadOf(packet(0x90, 0xbe, 0xde, 0, 1, 5, 5, 5, 5, 1, 2))?.payload).toHaveLength(2);
  expect(payloadOf(packet(0x82, 0, 0, 0, 1, 0, 0, 0, 2, 4))?.payload).toEqual(Buffer.from([4]));
  expect(payloadOf(packet(0xa0, 1, 2, 0, 2))?.payload).toEqual(Buffer.from([1, 2]));
});

test('[CA2] what is no packet, is cut or is empty says nothing', () => {
  for (const bytes of [
    Buffer.from([0x80, 111]),
    packet(0x80),
    packet(0x00, 1, 2),
    packet(0x90, 0xbe, 0xde),
    packet(0x90, 0xbe, 0xde, 0xff, 0xff, 1),
    packet(0x8f, 1, 2),
    packet(0xa0, 1, 200),
  ]) {
    expect(payloadOf(bytes)).toBeNull();
  }
});
