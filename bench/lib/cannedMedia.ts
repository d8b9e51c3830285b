import { RtpHeader } from 'werift';

/** What mediasoup needs to know to receive the canned media; shaped as its RtpParameters. */
interface CannedRtpParameters {
  mid: string;
  codecs: {
    mimeType: string;
    payloadType: number;
    clockRate: number;
    channels?: number;
    rtcpFeedback?: { type: string; parameter?: string }[];
  }[];
  encodings: { ssrc: number }[];
  rtcp: { cname: string };
}

type MediaKind = 'audio' | 'video';

/** An endless stream of RTP packets that look like VP8 or Opus to a forwarding server. */
export interface CannedStream {
  readonly kind: MediaKind;
  readonly rtpParameters: CannedRtpParameters;
  /** Milliseconds between two frames. */
  readonly intervalMs: number;
  /** The packets of the next frame. */
  nextFrame(): { readonly header: RtpHeader; readonly payload: Buffer }[];
  /** Makes the next video frame a key frame, as a browser does when asked (PLI, FIR). */
  requestKeyFrame(): void;
}

const videoFeedback = [
  { type: 'nack' },
  { type: 'nack', parameter: 'pli' },
  { type: 'ccm', parameter: 'fir' },
];

/** The codecs that a synthetic peer receives, shaped as mediasoup's RtpCapabilities. */
export const cannedRtpCapabilities = {
  codecs: [
    {
      kind: 'audio' as const,
      mimeType: 'audio/opus',
      preferredPayloadType: 100,
      clockRate: 48_000,
      channels: 2,
    },
    {
      kind: 'video' as const,
      mimeType: 'video/VP8',
      preferredPayloadType: 101,
      clockRate: 90_000,
      rtcpFeedback: videoFeedback,
    },
  ],
  headerExtensions: [],
};

let nextSsrc = 10_000;

function headers(
  payloadType: number,
  ssrc: number,
): (timestamp: number, last: boolean) => RtpHeader {
  let sequenceNumber = 1;
  return (timestamp, last) => {
    const header = new RtpHeader({ payloadType, ssrc, sequenceNumber, timestamp, marker: last });
    sequenceNumber = (sequenceNumber + 1) & 0xffff;
    return header;
  };
}

/** Opus as a speaking person sends it: 50 packets per second of 80 bytes, 32 kbit/s. */
export function cannedOpus(): CannedStream {
  const ssrc = nextSsrc++;
  const header = headers(100, ssrc);
  const payload = Buffer.alloc(80, 0x5a);
  let timestamp = 0;
  return {
    kind: 'audio',
    intervalMs: 20,
    rtpParameters: {
      mid: 'audio',
      codecs: [{ mimeType: 'audio/opus', payloadType: 100, clockRate: 48_000, channels: 2 }],
      encodings: [{ ssrc }],
      rtcp: { cname: `canned-${String(ssrc)}` },
    },
    nextFrame: () => {
      timestamp = (timestamp + 960) >>> 0;
      return [{ header: header(timestamp, true), payload }];
    },
    requestKeyFrame: () => undefined,
  };
}

/** First byte of a VP8 frame: bit 0 is clear for a key frame (RFC 6386, 9.1). */
const vp8FrameByte = (keyFrame: boolean): number => (keyFrame ? 0x10 : 0x11);

/** VP8 as a 640 × 480 camera sends it: 30 frames per second of 2 packets, 0.48 Mbit/s. */
export const cannedFace = (): CannedStream =>
  cannedVp8('video', { framesPerSecond: 30, packets: 2 });

/** VP8 as the paper on the desk is sent: 8 frames per second of 16 packets, 1 Mbit/s. */
export const cannedPaper = (): CannedStream =>
  cannedVp8('paper', { framesPerSecond: 8, packets: 16 });

function cannedVp8(
  mid: string,
  { framesPerSecond, packets }: { readonly framesPerSecond: number; readonly packets: number },
): CannedStream {
  const ssrc = nextSsrc++;
  const header = headers(101, ssrc);
  let timestamp = 0;
  let pictureId = 0;
  let keyFrameWanted = true;

  const packet = (first: boolean, keyFrame: boolean): Buffer => {
    const payload = Buffer.alloc(1000, 0xa5);
    // Payload descriptor of RFC 7741: extended, start of partition, 15-bit picture id.
    payload[0] = first ? 0x90 : 0x80;
    payload[1] = 0x80;
    payload.writeUInt16BE(0x8000 | pictureId, 2);
    if (first) payload[4] = vp8FrameByte(keyFrame);
    return payload;
  };

  return {
    kind: 'video',
    intervalMs: 1000 / framesPerSecond,
    rtpParameters: {
      mid,
      codecs: [
        {
          mimeType: 'video/VP8',
          payloadType: 101,
          clockRate: 90_000,
          rtcpFeedback: videoFeedback,
        },
      ],
      encodings: [{ ssrc }],
      rtcp: { cname: `canned-${String(ssrc)}` },
    },
    nextFrame: () => {
      timestamp = (timestamp + 90_000 / framesPerSecond) >>> 0;
      pictureId = (pictureId + 1) & 0x7fff;
      // One a second besides those asked for: on an overloaded machine a request may get lost.
      const keyFrame = keyFrameWanted || pictureId % framesPerSecond === 0;
      keyFrameWanted = false;
      return Array.from({ length: packets }, (_, n) => ({
        header: header(timestamp, n === packets - 1),
        payload: packet(n === 0, keyFrame),
      }));
    },
    requestKeyFrame: () => {
      keyFrameWanted = true;
    },
  };
}
