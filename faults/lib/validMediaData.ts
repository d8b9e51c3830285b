import type { About, Some } from './eventData.ts';

const FINGERPRINT = {
  algorithm: 'sha-256',
  value: Array<string>(32).fill('AB').join(':'),
} as const;
const AUDIO = {
  kind: 'audio',
  mimeType: 'audio/opus',
  preferredPayloadType: 100,
  clockRate: 48_000,
  channels: 2,
} as const;

/** What parties say of sound and picture. */
export function mediaData({ consultationId }: About): Some<'media'> {
  const about = { consultationId };
  return {
    'media.capabilities': {},
    'media.join': { ...about, rtpCapabilities: { codecs: [AUDIO], headerExtensions: [] } },
    'media.connect': {
      ...about,
      direction: 'send',
      dtlsParameters: { role: 'client', fingerprints: [FINGERPRINT] },
    },
    'media.produce': {
      ...about,
      source: 'microphone',
      rtpParameters: {
        mid: '0',
        codecs: [{ mimeType: 'audio/opus', payloadType: 100, clockRate: 48_000, channels: 2 }],
        encodings: [{ ssrc: 1 }],
      },
    },
    'media.sync': about,
    'media.ready': { ...about, consumerId: 'none' },
    'media.setSending': { ...about, source: 'camera', sending: false },
    'media.requestKeyFrame': { ...about, consumerId: 'none' },
    'media.restartIce': { ...about, direction: 'send' },
  };
}
