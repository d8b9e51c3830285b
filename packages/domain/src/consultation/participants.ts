import type { ConnectionState } from './ends.ts';

/** Who may join a consultation besides the resident and the specialist. */
export const PARTICIPANT_KINDS = [
  'colleague',
  'headOffice',
  'centerStaff',
  'partner',
  'interpreter',
  /** 手話通訳: their hands are read, and the resident's. */
  'signInterpreter',
] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

/** Who may come without an account, as whoever asks them says. */
export const GUEST_KINDS = ['interpreter', 'signInterpreter', 'partner'] as const;
export type GuestKind = (typeof GUEST_KINDS)[number];

/** At most so many beside the resident and the specialist: more faces than fit the kiosk's screen. */
export const PARTICIPANT_LIMIT = 4;

/**
 * Somebody who is asked to join one consultation. Who has no account comes by a one-time link
 * (`staffId` is `null`) and is held in the lobby until admitted; who has one comes in by saying yes.
 */
export interface Participant {
  readonly participantId: string;
  readonly kind: ParticipantKind;
  readonly staffId: string | null;
  /** As everybody in the call reads it, e.g. a name, or 手話通訳. */
  readonly name: string;
  readonly stage: ParticipantStage;
}

export type ParticipantStage =
  | { readonly kind: 'invited'; readonly at: number }
  | { readonly kind: 'inLobby'; readonly since: number; readonly connection: ConnectionState }
  | { readonly kind: 'present'; readonly since: number; readonly connection: ConnectionState };

/** Why the part of somebody without an account is over, in as much as they are told. */
export const GUEST_ENDINGS = ['consultationOver', 'sentAway', 'notAdmitted', 'partOver'] as const;
export type GuestEnding = (typeof GUEST_ENDINGS)[number];

/** Which place in the media room of a consultation somebody has. */
export type Seat = 'kiosk' | `staff:${string}` | `guest:${string}`;
