import { z } from 'zod';
import { MOST_LAYERS } from './sources.ts';

/*
 * The WebRTC parameters of mediasoup (3.27: RTP parameters and capabilities).
 * They come from another machine and reach a native process, so every field is bounded here; their
 * meaning is validated by mediasoup itself.
 */

/** Printable ASCII, of which SDP is made. */
const token = z.string().regex(/^[ -~]{0,256}$/);
const payloadType = z.int().min(0).max(127);
const headerId = z.int().min(1).max(255);
const kind = z.enum(['audio', 'video']);
const mimeType = z
  .string()
  .max(64)
  .regex(/^(audio|video)\/[\w.+-]+$/);
const codecParameters = z
  .record(z.string().regex(/^[ -~]{0,64}$/), z.union([token, z.number(), z.boolean(), z.null()]))
  .refine((p) => Object.keys(p).length <= 32);
const rtcpFeedback = z.array(z.strictObject({ type: token, parameter: token.optional() })).max(16);

const codec = z.strictObject({
  mimeType,
  payloadType,
  clockRate: z.int().min(1).max(192_000),
  channels: z.int().min(1).max(8).optional(),
  parameters: codecParameters.optional(),
  rtcpFeedback: rtcpFeedback.optional(),
});

const encoding = z.strictObject({
  ssrc: z.int().min(1).max(0xffffffff).optional(),
  rid: z.string().max(16).regex(/^\w+$/).optional(),
  codecPayloadType: payloadType.optional(),
  rtx: z.strictObject({ ssrc: z.int().min(1).max(0xffffffff) }).optional(),
  dtx: z.boolean().optional(),
  active: z.boolean().optional(),
  scalabilityMode: z
    .string()
    .regex(/^\w{0,16}$/)
    .optional(),
  scaleResolutionDownBy: z.number().min(1).max(16).optional(),
  maxBitrate: z.int().min(1).max(20_000_000).optional(),
  maxFramerate: z.number().min(1).max(120).optional(),
  adaptivePtime: z.boolean().optional(),
  priority: z.enum(['very-low', 'low', 'medium', 'high']).optional(),
  networkPriority: z.enum(['very-low', 'low', 'medium', 'high']).optional(),
});

/** The RTP parameters of a sender. */
export const rtpParameters = z.strictObject({
  mid: z
    .string()
    .regex(/^[ -~]{0,32}$/)
    .optional(),
  codecs: z.array(codec).min(1).max(8),
  headerExtensions: z
    .array(
      z.strictObject({
        uri: token,
        id: headerId,
        encrypt: z.boolean().optional(),
        parameters: codecParameters.optional(),
      }),
    )
    .max(24)
    .optional(),
  encodings: z.array(encoding).min(1).max(MOST_LAYERS),
  rtcp: z
    .strictObject({
      cname: token.optional(),
      reducedSize: z.boolean().optional(),
      mux: z.boolean().optional(),
    })
    .optional(),
  msid: token.optional(),
});

/** The RTP capabilities of a receiver. */
export const rtpCapabilities = z.strictObject({
  codecs: z
    .array(
      z.strictObject({
        kind,
        mimeType,
        preferredPayloadType: payloadType.optional(),
        clockRate: z.int().min(1).max(192_000),
        channels: z.int().min(1).max(8).optional(),
        parameters: codecParameters.optional(),
        rtcpFeedback: rtcpFeedback.optional(),
      }),
    )
    .max(64),
  headerExtensions: z
    .array(
      z.strictObject({
        kind,
        uri: token,
        preferredId: headerId,
        preferredEncrypt: z.boolean().optional(),
        direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).optional(),
      }),
    )
    .max(64),
});

const FINGERPRINT_BYTES = { 'sha-256': 32, 'sha-384': 48, 'sha-512': 64 } as const;

/** A certificate's digest; its length has to fit its algorithm, because the worker trusts it. */
const fingerprint = z
  .strictObject({
    algorithm: z.enum(['sha-256', 'sha-384', 'sha-512']),
    value: z
      .string()
      .max(200)
      .regex(/^[0-9A-F]{2}(:[0-9A-F]{2})*$/i),
  })
  .refine((f) => f.value.split(':').length === FINGERPRINT_BYTES[f.algorithm]);

/** The DTLS end of a transport (RFC 8122 fingerprints). */
export const dtlsParameters = z.strictObject({
  role: z.enum(['auto', 'client', 'server']).optional(),
  fingerprints: z.array(fingerprint).min(1).max(8),
});

/** The ICE credentials of the server's end (RFC 8445; the server is ICE-lite). */
export const iceParameters = z.strictObject({
  usernameFragment: token,
  password: token,
  iceLite: z.boolean().optional(),
});

const iceCandidate = z.strictObject({
  foundation: token,
  priority: z.int(),
  ip: token.optional(),
  address: token,
  protocol: z.enum(['udp', 'tcp']),
  port: z.int().min(1).max(65_535),
  type: z.literal('host'),
  tcpType: z.literal('passive').optional(),
});

/** The parameters with which a client opens its end of a transport. */
export const transportParameters = z.strictObject({
  id: token,
  iceParameters,
  iceCandidates: z.array(iceCandidate).max(16),
  dtlsParameters,
});

export type RtpParameters = z.infer<typeof rtpParameters>;
export type RtpCapabilities = z.infer<typeof rtpCapabilities>;
export type DtlsParameters = z.infer<typeof dtlsParameters>;
export type IceParameters = z.infer<typeof iceParameters>;
export type TransportParameters = z.infer<typeof transportParameters>;
