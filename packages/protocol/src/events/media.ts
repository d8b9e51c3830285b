import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { id, nothing } from '../primitives.ts';
import { seat } from '../views/shared.ts';
import {
  dtlsParameters,
  iceParameters,
  rtpCapabilities,
  rtpParameters,
  transportParameters,
} from '../rtp.ts';
import type { ClientEvent } from './event.ts';
import { SOURCES } from '../sources.ts';

const source = z.enum(SOURCES);
const direction = z.enum(['send', 'receive']);
const consultation = { consultationId: id };
const mediaId = id;

/** A track of another participant in the room. */
export const remoteTrack = z.strictObject({
  ...consultation,
  consumerId: mediaId,
  producerId: mediaId,
  /** The seat that sends it. */
  from: seat,
  source,
  kind: z.enum(['audio', 'video']),
  rtpParameters,
  /** Whether the sender is sending it; `false` when muted or with the camera off. */
  sending: z.boolean(),
});

/** What all of them are: about whoever asks in a consultation, at their own seat. */
const ownSeat = {
  action: 'media.use',
  about: aboutConsultation,
  misfit: 'BAD_MEDIA_PARAMETERS',
} as const;

/** Events about sound and picture that clients send. */
export const mediaEvents = {
  /** The RTP capabilities of the server; asked once per connection. */
  'media.capabilities': {
    ...ownSeat,
    about: 'self',
    data: nothing,
    ack: z.strictObject({ rtpCapabilities }),
  },
  /** Joins the room of a consultation; a second join of the same seat replaces the first. */
  'media.join': {
    ...ownSeat,
    data: z.strictObject({ ...consultation, rtpCapabilities }),
    ack: z.strictObject({
      send: transportParameters,
      receive: transportParameters,
      remoteTracks: z.array(remoteTrack).max(32),
      /** Whether the call is live; before that nothing may be sent. */
      live: z.boolean(),
    }),
  },
  /** The state of the room after a reconnection, for media that outlived it. */
  'media.sync': {
    ...ownSeat,
    data: z.strictObject(consultation),
    ack: z.strictObject({ remoteTracks: z.array(remoteTrack).max(32), live: z.boolean() }),
  },
  'media.connect': {
    ...ownSeat,
    data: z.strictObject({ ...consultation, direction, dtlsParameters }),
    ack: nothing,
  },
  'media.produce': {
    ...ownSeat,
    data: z.strictObject({ ...consultation, source, rtpParameters }),
    ack: z.strictObject({ producerId: mediaId }),
  },
  /** The client has a receiver for this track, so the server may forward it once the call is live. */
  'media.ready': {
    ...ownSeat,
    data: z.strictObject({ ...consultation, consumerId: mediaId }),
    ack: nothing,
  },
  /** Mute and camera off, so that the other end can show it in words. */
  'media.setSending': {
    ...ownSeat,
    data: z.strictObject({ ...consultation, source, sending: z.boolean() }),
    ack: nothing,
  },
  /** Requests a key frame of a track that should show a picture and does not. */
  'media.requestKeyFrame': {
    ...ownSeat,
    data: z.strictObject({ ...consultation, consumerId: mediaId }),
    ack: nothing,
  },
  'media.restartIce': {
    ...ownSeat,
    data: z.strictObject({ ...consultation, direction }),
    ack: z.strictObject({ iceParameters }),
  },
} as const satisfies Record<string, ClientEvent>;

/** Events about sound and picture that the server sends. */
export const mediaNotices = {
  'media.remoteTrack': remoteTrack,
  'media.remoteTrackEnded': z.strictObject({ ...consultation, consumerId: mediaId }),
  /** Whether media may be sent from now on; the resident's stops while held. */
  'media.live': z.strictObject({ ...consultation, live: z.boolean() }),
  'media.remoteSending': z.strictObject({
    ...consultation,
    from: seat,
    source,
    sending: z.boolean(),
  }),
  /** The room was lost at the server (a worker died): join again. */
  'media.reset': z.strictObject(consultation),
} as const;

export type RemoteTrack = z.infer<typeof remoteTrack>;
export type Direction = z.infer<typeof direction>;
