/** What a row of the history left behind, in the words of the checker. */
export interface Standing {
  readonly sequence: number;
  readonly requestedAt: number;
  readonly kioskId: string;
  readonly centerId: string;
  /** Number and day on the ticket. */
  readonly ticket: string;
  /** 0 left behind, 1 lifted, 2 by ticket alone. */
  readonly rank: number;
  readonly kioskIsThere: boolean;
  /** The desks that are asked now. */
  readonly desks: readonly string[];
  readonly rung: readonly string[];
  /** Who of staff can be rung for nobody else because of it. */
  readonly occupied: readonly string[];
  /** Everybody who is asked to the call, in its lobby or in it. */
  readonly others: readonly Other[];
  /** Cards that have to be settled before it closes. */
  readonly cards: readonly string[];
}

/** Somebody besides the resident and the specialist. */
export interface Other {
  readonly participantId: string;
  /** `null` for a guest. */
  readonly staffId: string | null;
  readonly stage: 'invited' | 'inLobby' | 'present';
}

/** A row of `consultation_event`, and what it left behind. */
export interface Entry {
  readonly consultationId: string;
  readonly type: string;
  /** `kiosk:…`, `staff:…`, `guest:…` or `system`. */
  readonly by: string;
  readonly from: string | null;
  readonly to: string;
  readonly after: Standing;
}

/** A command as its sender knows it, however often it was sent. */
export interface Sent {
  readonly commandId: string;
  readonly by: string;
  /** The type of the row that it has to leave; `null` where it leaves none. */
  readonly type: string | null;
  /** As the answer said, for a request. */
  readonly consultationId: string | null;
  /** Who is to be out of the call by it, as a participant or as somebody of staff; often nobody. */
  readonly whom?: string;
  /** What was answered each time: `ok` or the code of a refusal. */
  readonly answers: readonly string[];
  /** How many rows there were when the first answer came. */
  readonly heardAt: number;
}

/** Everything that is left of a day, when it is over. */
export interface Log {
  readonly entries: readonly Entry[];
  readonly sent: readonly Sent[];
  /** The desks that somebody of staff serves. */
  desksOf(staffId: string): readonly string[];
}

/** What must not be. */
export interface Findings {
  /** Acknowledged without a row, changed on the way, or never come to an end. */
  readonly lost: readonly string[];
  /** Rows that nobody asked for, or that do not follow from the row before. */
  readonly unexpected: readonly string[];
  /** Commands with two effects, people and kiosks with two consultations, tickets given twice. */
  readonly doubled: readonly string[];
  /** Somebody was rung for before another whose turn it was. */
  readonly inversions: readonly string[];
}
