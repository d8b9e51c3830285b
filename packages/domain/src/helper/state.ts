/** A helper who touches nothing for so long is not there any more, in milliseconds; in a call nobody counts. */
export const HELPER_IDLE_MS = 5 * 60_000;

/** How many digits a staff code has. */
export const STAFF_CODE_LENGTH = 6;

/** How somebody of staff became the helper: by their code at the kiosk, or from their console. */
export const HELPER_WAYS = ['code', 'console'] as const;
export type HelperWay = (typeof HELPER_WAYS)[number];

/**
 * Why a helper is not one any more. `steppedOut`: by themselves, or sent off by the resident; `visitOver`: the kiosk has
 * wiped the visit; `idle`: nothing was touched; `moved`: they help at another kiosk; `relieved`: a colleague helps now;
 * `codeChanged` and `barred`: the right to it is gone.
 */
export const HELPER_ENDS = [
  'steppedOut',
  'visitOver',
  'idle',
  'moved',
  'relieved',
  'codeChanged',
  'barred',
] as const;
export type HelperEnd = (typeof HELPER_ENDS)[number];

/**
 * そばの職員: somebody of the staff of a center who stands beside the resident and drives the kiosk with them. It goes by
 * the id of the kiosk; one of which nothing is known has none.
 *
 * ```
 *         begin          touch, call
 *  none ─────────► there ◄─────┐
 *    ▲               │ └───────┘
 *    └── end, idle ──┘
 * ```
 */
export type Helper = { readonly id: string } & (
  { readonly state: 'none' } | ({ readonly state: 'there' } & HelperFacts)
);

/** A helper who is there. */
export type HelperThere = Extract<Helper, { state: 'there' }>;

interface HelperFacts {
  readonly centerId: string;
  readonly staffId: string;
  readonly way: HelperWay;
  /** Epoch milliseconds. */
  readonly since: number;
  /** When the kiosk was last touched; with the end of a call it counts anew. */
  readonly touchedAt: number;
  /** Whether the resident is in a call, in which no time runs. */
  readonly inCall: boolean;
  /** 練習: they play the resident themselves. */
  readonly practising: boolean;
}

export type HelperEvent =
  | {
      readonly type: 'begin';
      readonly staffId: string;
      readonly centerId: string;
      readonly way: HelperWay;
      readonly inCall: boolean;
    }
  /** Somebody has touched the kiosk. */
  | { readonly type: 'touch' }
  | { readonly type: 'call'; readonly inCall: boolean }
  | { readonly type: 'practise'; readonly on: boolean }
  | { readonly type: 'end'; readonly why: Exclude<HelperEnd, 'idle'> }
  | { readonly type: 'idle' };
