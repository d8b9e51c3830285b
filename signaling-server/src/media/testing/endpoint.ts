import type { Seat } from '@madoguchi/domain';
import type { RemoteTrack, Source, TransportParameters } from '@madoguchi/protocol';
import { onTestFinished } from 'vitest';
import {
  IceCandidate,
  PictureLossIndication,
  RTCDtlsFingerprint,
  RTCDtlsParameters,
  RTCDtlsTransport,
  RTCIceGatherer,
  RTCIceParameters,
  RTCIceTransport,
  RtcpPayloadSpecificFeedback,
  RtpHeader,
} from 'werift';
import type { SoundPacket } from '../../ports/captionEngine.ts';
import type { Joined, MediaRooms, Party } from '../../ports/mediaRooms.ts';
import { camera, CAMERA_SSRC, microphone, MICROPHONE_SSRC, PAPER_SSRC } from './samples.ts';

/** A packet that arrived; pictures carry whether they are whole and their number. */
export interface Arrival {
  readonly from: Seat;
  readonly source: Source;
  readonly keyFrame: boolean;
  readonly number: number;
}

const STREAMS = {
  microphone: { ssrc: MICROPHONE_SSRC, payloadType: 111, tick: 960 },
  camera: { ssrc: CAMERA_SSRC, payloadType: 96, tick: 3_000 },
  paper: { ssrc: PAPER_SSRC, payloadType: 96, tick: 3_000 },
} as const;

/** One end of a transport: ICE on UDP, DTLS as client, SRTP. */
async function openTransport(server: TransportParameters): Promise<RTCDtlsTransport> {
  const ice = new RTCIceTransport(
    new RTCIceGatherer({ useIpv6: false, useTcp: false, additionalHostAddresses: ['127.0.0.1'] }),
  );
  ice.connection.iceControlling = true;
  await ice.gather();
  const { usernameFragment, password } = server.iceParameters;
  ice.setRemoteParams(new RTCIceParameters({ usernameFragment, password, iceLite: true }));
  for (const c of server.iceCandidates.filter(({ protocol }) => protocol === 'udp')) {
    await ice.addRemoteCandidate(
      new IceCandidate(1, c.foundation, c.address, c.port, c.priority, c.protocol, c.type),
    );
  }
  const certificate = await RTCDtlsTransport.SetupCertificate();
  const dtls = new RTCDtlsTransport({}, ice, certificate, [1, 7]);
  dtls.role = 'client';
  const fingerprints = server.dtlsParameters.fingerprints.map(
    ({ algorithm, value }) => new RTCDtlsFingerprint(algorithm, value),
  );
  dtls.setRemoteParams(new RTCDtlsParameters(fingerprints, 'server'));
  onTestFinished(async () => {
    await dtls.stop();
    await ice.stop();
  });
  return dtls;
}

/** What a test does to a client that joins. */
interface Besides {
  /** Told instead of the true fingerprint of its certificates. */
  readonly claimed?: string;
  /** Hears every datagram that it sends after ICE, on the way on which it sends. */
  onWire?(bytes: Buffer): void;
}

/** A client with real ICE, DTLS and SRTP, and packets that look like Opus and VP8. */
export class Endpoint {
  readonly arrivals: Arrival[] = [];
  /** Requests for a whole picture that came from the server. */
  keyFrameRequests = 0;
  readonly joined: Joined;
  readonly #send: RTCDtlsTransport;
  readonly #receive: RTCDtlsTransport;
  readonly #trackOf = new Map<number, RemoteTrack>();
  #sent = 0;

  private constructor(joined: Joined, send: RTCDtlsTransport, receive: RTCDtlsTransport) {
    this.joined = joined;
    this.#send = send;
    this.#receive = receive;
    send.onRtcp.subscribe((packet) => {
      const asks =
        packet instanceof RtcpPayloadSpecificFeedback &&
        packet.feedback instanceof PictureLossIndication;
      if (asks) this.keyFrameRequests += 1;
    });
    receive.onRtp.subscribe(({ header, payload }) => {
      const track = this.#trackOf.get(header.ssrc);
      const keyFrame = payload.length > 5 && ((payload[1] ?? 1) & 1) === 0;
      if (!track) return;
      const { from, source } = track;
      this.arrivals.push({ from, source, keyFrame, number: payload.readUInt32BE(2) });
    });
  }

  /** Joins, connects both ways and announces microphone and camera; sends nothing yet. */
  static async join(rooms: MediaRooms, party: Party, besides: Besides = {}): Promise<Endpoint> {
    const joined = await rooms.join(party, rooms.rtpCapabilities);
    const [send, receive] = await Promise.all([
      openTransport(joined.send),
      openTransport(joined.receive),
    ]);
    const endpoint = new Endpoint(joined, send, receive);
    if (besides.onWire) endpoint.overhear(besides.onWire);
    for (const [direction, dtls] of [
      ['send', send],
      ['receive', receive],
    ] as const) {
      const fingerprints = dtls.localParameters.fingerprints.map(({ value }) => ({
        algorithm: 'sha-256' as const,
        value: besides.claimed ?? value,
      }));
      await rooms.connect(party, direction, { role: 'client', fingerprints });
      await dtls.iceTransport.start();
      await dtls.start();
    }
    await rooms.produce(party, 'microphone', microphone());
    await rooms.produce(party, 'camera', camera());
    return endpoint;
  }

  /** The SHA-256 fingerprint of the certificate with which it sends. */
  get fingerprint(): string {
    return this.#send.localParameters.fingerprints[0]?.value ?? '';
  }

  /** What protects the packets each way, by its number in the registry of SRTP profiles. */
  get srtpProfiles(): unknown[] {
    return [this.#send, this.#receive].map(({ dtls }) => dtls?.srtp.srtpProfile);
  }

  /** Sends bytes as they are, from the address that ICE has validated for what this end sends. */
  async sendRaw(bytes: Buffer): Promise<void> {
    await this.#send.iceTransport.connection.send(bytes);
  }

  /** Hears every datagram that this end sends from now on. */
  overhear(listener: (bytes: Buffer) => void): void {
    const { connection } = this.#send.iceTransport;
    const send = connection.send.bind(connection);
    connection.send = (bytes) => {
      listener(Buffer.from(bytes));
      return send(bytes);
    };
  }

  /** Gets ready for a track of somebody else. */
  async accept(rooms: MediaRooms, party: Party, track: RemoteTrack): Promise<void> {
    const ssrc = track.rtpParameters.encodings[0]?.ssrc;
    if (ssrc !== undefined) this.#trackOf.set(ssrc, track);
    await rooms.markReady(party, track.consumerId);
  }

  /** Sends a packet of the microphone that says something. */
  async sendSound({ timestamp, payload }: SoundPacket): Promise<void> {
    const { ssrc, payloadType } = STREAMS.microphone;
    const sequenceNumber = ++this.#sent;
    const header = new RtpHeader({ ssrc, payloadType, sequenceNumber, timestamp, marker: false });
    await this.#send.sendRtp(Buffer.from(payload), header);
  }

  /** Sends one packet with `size` bytes of sound or picture and answers its number. */
  async send(source: Source, keyFrame = false, size = 200): Promise<number> {
    const { ssrc, payloadType, tick } = STREAMS[source];
    const number = ++this.#sent;
    const header = new RtpHeader({
      ssrc,
      payloadType,
      sequenceNumber: number,
      timestamp: number * tick,
      marker: source !== 'microphone',
    });
    // A VP8 payload descriptor, then a frame header whose lowest bit is 0 in a key frame.
    const payload = Buffer.alloc(size);
    payload[0] = source === 'microphone' ? 0x78 : 0x10;
    payload[1] = keyFrame ? 0 : 1;
    payload.writeUInt32BE(number, 2);
    await this.#send.sendRtp(payload, header);
    return number;
  }
}
