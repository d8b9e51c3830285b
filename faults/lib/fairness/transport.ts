import type { ClientEventName } from '@madoguchi/protocol';

/** Somebody at a kiosk or a console. */
export type Who =
  | { readonly kind: 'kiosk'; readonly id: string; readonly centerId: string }
  | { readonly kind: 'staff'; readonly id: string };

export interface Answer {
  /** `ok`, or the code of the refusal. */
  readonly code: string;
  readonly data: unknown;
}

/** What a guest's link was made for. */
export interface Invited {
  readonly consultationId: string;
  readonly participantId: string;
  readonly token: string;
}

/** Somebody without an account, with a link in their hand. */
export interface Visitor {
  /** To the lobby, the first time or again; their connection may break. */
  come(): Promise<void>;
  go(): Promise<void>;
  /** Goes for good. */
  leave(): Promise<void>;
}

/** How commands and connections get to the services: directly, or over the sockets of a server. */
export interface Transport {
  /** Sends a command, again if nothing was heard, until it is answered. */
  send(who: Who, event: ClientEventName, data: { commandId: string }): Promise<Answer>;
  /** Their connection comes up, or breaks. */
  connect(who: Who, isThere: boolean): Promise<void>;
  visitor(invited: Invited): Visitor;
  /** For how many milliseconds somebody who goes stays away at least. */
  staysAway(): number;
}
