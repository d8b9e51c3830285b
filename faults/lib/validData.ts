import type { ClientEventName, EventData } from '@madoguchi/protocol';

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

/** Data that fit the schema of every event; those about a consultation are about this one. */
export function validData(consultationId: string): {
  readonly [N in ClientEventName]: EventData<N>;
} {
  const about = { consultationId };
  return {
    'kiosk.sync': {},
    'console.sync': {},
    'presence.set': { state: 'away', reason: 'break' },
    'consultation.request': { requestId: crypto.randomUUID(), topicId: 'care' },
    'consultation.cancel': about,
    'consultation.writeUp': {
      ...about,
      outcome: { settled: true, comeBack: { needed: false }, note: '' },
    },
    'offer.accept': { ...about, offerId: 'none' },
    'offer.decline': { ...about, offerId: 'none', reason: 'wrong-desk' },
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
    // Last: it ends the call that the others are about.
    'consultation.hangUp': about,
  };
}
