import type { RtpParameters } from '@madoguchi/protocol';

const MID = 'urn:ietf:params:rtp-hdrext:sdes:mid';
const RID = 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id';
const REPAIRED_RID = 'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id';
const SEND_TIME = 'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time';
const TRANSPORT_CC = 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01';

export const MICROPHONE_SSRC = 1111;
export const CAMERA_SSRC = 2222;
export const PAPER_SSRC = 3333;

/** What a browser says of its microphone. */
export const microphone = (): RtpParameters => ({
  mid: '0',
  codecs: [
    {
      mimeType: 'audio/opus',
      payloadType: 111,
      clockRate: 48_000,
      channels: 2,
      parameters: { minptime: 10, useinbandfec: 1, usedtx: 1 },
      rtcpFeedback: [{ type: 'transport-cc', parameter: '' }],
    },
  ],
  headerExtensions: [
    { uri: MID, id: 4 },
    { uri: SEND_TIME, id: 2 },
    { uri: TRANSPORT_CC, id: 3 },
  ],
  encodings: [{ ssrc: MICROPHONE_SSRC, dtx: true }],
  rtcp: { cname: 'a-browser', reducedSize: true },
});

/** What a browser says of its camera in one layer. */
export const camera = (): RtpParameters => ({
  mid: '1',
  codecs: [
    {
      mimeType: 'video/VP8',
      payloadType: 96,
      clockRate: 90_000,
      parameters: {},
      rtcpFeedback: [
        { type: 'goog-remb', parameter: '' },
        { type: 'transport-cc', parameter: '' },
        { type: 'ccm', parameter: 'fir' },
        { type: 'nack', parameter: '' },
        { type: 'nack', parameter: 'pli' },
      ],
    },
    { mimeType: 'video/rtx', payloadType: 97, clockRate: 90_000, parameters: { apt: 96 } },
  ],
  headerExtensions: [
    { uri: MID, id: 4 },
    { uri: RID, id: 10 },
    { uri: REPAIRED_RID, id: 11 },
    { uri: SEND_TIME, id: 2 },
    { uri: TRANSPORT_CC, id: 3 },
  ],
  encodings: [{ ssrc: CAMERA_SSRC, rtx: { ssrc: CAMERA_SSRC + 1 }, maxBitrate: 900_000 }],
  rtcp: { cname: 'a-browser', reducedSize: true },
});

/** What a kiosk says of the picture of the paper. */
export const paper = (): RtpParameters => ({
  ...camera(),
  mid: '2',
  encodings: [{ ssrc: PAPER_SSRC, rtx: { ssrc: PAPER_SSRC + 1 }, maxBitrate: 900_000 }],
});

/** What a browser says of its camera in three layers. */
export const simulcastCamera = (): RtpParameters => ({
  ...camera(),
  encodings: [
    {
      rid: 'r0',
      active: true,
      scaleResolutionDownBy: 4,
      maxBitrate: 100_000,
      scalabilityMode: 'L1T3',
    },
    {
      rid: 'r1',
      active: true,
      scaleResolutionDownBy: 2,
      maxBitrate: 300_000,
      scalabilityMode: 'L1T3',
    },
    {
      rid: 'r2',
      active: true,
      scaleResolutionDownBy: 1,
      maxBitrate: 900_000,
      scalabilityMode: 'L1T3',
    },
  ],
});

/** A certificate's digest that fits no certificate. */
export const FINGERPRINT = {
  algorithm: 'sha-256',
  value: Array.from({ length: 32 }, () => 'AB').join(':'),
} as const;
