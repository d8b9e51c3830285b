import { createHmac, randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { crc32 } from 'node:zlib';
import type { EventAck } from '@madoguchi/protocol';

type Transport = EventAck<'media.join'>['send'];

const MAGIC_COOKIE = 0x2112a442;
const BINDING_REQUEST = 0x0001;
const ATTRIBUTES = {
  username: 0x0006,
  messageIntegrity: 0x0008,
  priority: 0x0024,
  fingerprint: 0x8028,
  iceControlling: 0x802a,
} as const;
const FINGERPRINT_MASK = 0x5354554e;
const EVERY_MS = 20;

/**
 * The way of one transport's sound and picture, kept under observation by ICE connectivity checks
 * (RFC 8445, RFC 8489): the server's worker answers them exactly as long as the transport exists.
 */
export class MediaPath {
  readonly #socket: Socket = createSocket('udp4');
  readonly #timer: NodeJS.Timeout;
  #answeredAt: number | null = null;

  constructor({ iceParameters, iceCandidates }: Transport) {
    const candidate = iceCandidates.find(({ protocol }) => protocol === 'udp');
    if (candidate === undefined) throw new Error('no way over UDP');
    this.#socket.on('message', () => (this.#answeredAt = performance.now()));
    this.#timer = setInterval(() => {
      const check = connectivityCheck(iceParameters.usernameFragment, iceParameters.password);
      this.#socket.send(check, candidate.port, candidate.address);
    }, EVERY_MS);
  }

  /** When it last answered, by `performance.now()`; `null` for never. */
  get answeredAt(): number | null {
    return this.#answeredAt;
  }

  /** Resolves with the first answer. */
  async open(): Promise<void> {
    const until = performance.now() + 5_000;
    while (this.#answeredAt === null) {
      if (performance.now() > until) throw new Error('the media path does not answer');
      await pause();
    }
  }

  /** Resolves when it has been silent for `silenceMs`, with the time of the last answer. */
  async closed(silenceMs = 300): Promise<number> {
    const until = performance.now() + 5_000;
    for (;;) {
      const last = this.#answeredAt ?? 0;
      if (performance.now() - last > silenceMs) return last;
      if (performance.now() > until) return Infinity;
      await pause();
    }
  }

  close(): void {
    clearInterval(this.#timer);
    this.#socket.close();
  }
}

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, EVERY_MS);
  });

function connectivityCheck(usernameFragment: string, password: string): Buffer {
  const body = Buffer.concat([
    attribute(ATTRIBUTES.username, Buffer.from(`${usernameFragment}:probe`)),
    attribute(ATTRIBUTES.priority, Buffer.from([0x6e, 0x7f, 0xff, 0xff])),
    attribute(ATTRIBUTES.iceControlling, randomBytes(8)),
  ]);
  const id = randomBytes(12);
  const signed = Buffer.concat([header(id, body.length + 24), body]);
  const digest = createHmac('sha1', password).update(signed).digest();
  const whole = Buffer.concat([body, attribute(ATTRIBUTES.messageIntegrity, digest)]);
  const unsealed = Buffer.concat([header(id, whole.length + 8), whole]);
  const seal = Buffer.alloc(4);
  seal.writeUInt32BE((crc32(unsealed) ^ FINGERPRINT_MASK) >>> 0);
  return Buffer.concat([unsealed, attribute(ATTRIBUTES.fingerprint, seal)]);
}

function header(id: Buffer, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(BINDING_REQUEST, 0);
  head.writeUInt16BE(length, 2);
  head.writeUInt32BE(MAGIC_COOKIE, 4);
  return Buffer.concat([head, id]);
}

function attribute(type: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc(-value.length & 3)]);
}
