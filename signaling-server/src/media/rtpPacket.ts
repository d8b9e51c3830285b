import type { SoundPacket } from '../ports/captionEngine.ts';

const FIXED_HEADER = 12;

/** What an RTP packet carries (RFC 3550, 5.1); `null` for what is none. */
export function payloadOf(packet: Buffer): SoundPacket | null {
  if (packet.length < FIXED_HEADER) return null;
  const first = packet.readUInt8(0);
  const start = afterExtension(packet, first, FIXED_HEADER + 4 * (first & 0x0f));
  if (first >> 6 !== 2 || start === null) return null;
  const padding = (first & 0x20) === 0 ? 0 : packet.readUInt8(packet.length - 1);
  const end = packet.length - padding;
  if (end <= start) return null;
  return { timestamp: packet.readUInt32BE(4), payload: packet.subarray(start, end) };
}

function afterExtension(packet: Buffer, first: number, at: number): number | null {
  if ((first & 0x10) === 0) return at;
  return packet.length < at + 4 ? null : at + 4 + 4 * packet.readUInt16BE(at + 2);
}
