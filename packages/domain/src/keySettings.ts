/**
 * The acts of the console that one character sets off, with the key of each as delivered. Whoever
 * signs in may give them other keys, or turn all of them off (WCAG 2.2, 2.1.4).
 */
export const DELIVERED_KEYS = {
  refuse: 'r',
  mic: 'm',
  camera: 'v',
  writing: ';',
  hold: 'p',
  transfer: 't',
  invite: 'i',
  admit: 'd',
  end: 'h',
  introduce: 'j',
  part: 'x',
  takeBack: 'k',
  giveBack: 'b',
  card: 's',
  note: 'n',
  paper: 'y',
  enlarge: 'z',
  blank: '9',
  still: 'f',
  page: 'o',
  pageBefore: ',',
  pageAfter: '.',
  follow: '/',
  procedure: '0',
  formBefore: '[',
  formAfter: ']',
  formShow: '8',
  lift: 'u',
  handoffs: 'g',
  procedures: '7',
  contacts: 'c',
  takeOver: 'w',
  search: '-',
  available: 'a',
  away: 'l',
  devices: 'e',
  help: '?',
} as const;

export type KeyedAct = keyof typeof DELIVERED_KEYS;
export const KEYED_ACTS = Object.keys(DELIVERED_KEYS) as readonly KeyedAct[];

/** The characters that choose a reason in a dialog; nothing else can have one. */
export const CHOICE_KEYS = ['1', '2', '3', '4', '5', '6'] as const;

/** What somebody has changed of the keys. */
export interface KeySettings {
  /** Whether single characters do anything at all. */
  readonly on: boolean;
  /** The keys of their own; every other act has the delivered one. */
  readonly own: { readonly [Act in KeyedAct]?: string };
}

export const DELIVERED_KEY_SETTINGS: KeySettings = { on: true, own: {} };

/** One character that every keyboard can type: no capital, because a key means the same with CapsLock. */
export const KEY_PATTERN = /^[!-@[-~]$/;

/**
 * The key of every act; `null` for one whose delivered key somebody has given to another act, which
 * can only be when a newer version brings an act that there was not.
 */
export function keysOf({ own }: KeySettings): Readonly<Record<KeyedAct, string | null>> {
  const taken = new Set(Object.values(own));
  return Object.fromEntries(
    KEYED_ACTS.map((act) => {
      const delivered = DELIVERED_KEYS[act];
      return [act, own[act] ?? (taken.has(delivered) ? null : delivered)];
    }),
  ) as Record<KeyedAct, string | null>;
}

/** What has a key already: another act, or the choice of a reason; `null` when the key is free. */
export function holderOf(
  settings: KeySettings,
  act: KeyedAct,
  key: string,
): KeyedAct | 'choice' | null {
  if ((CHOICE_KEYS as readonly string[]).includes(key)) return 'choice';
  const keys = keysOf(settings);
  return KEYED_ACTS.find((other) => other !== act && keys[other] === key) ?? null;
}

/** The settings with another key for one act; the delivered one is no setting. */
export function withKey(settings: KeySettings, act: KeyedAct, key: string): KeySettings {
  const { [act]: _before, ...others } = settings.own;
  const isDelivered = key === DELIVERED_KEYS[act];
  return { ...settings, own: isDelivered ? others : { ...others, [act]: key } };
}

/** Whether every key stands for one act. */
export function isOneToOne(settings: KeySettings): boolean {
  const keys = keysOf(settings);
  return KEYED_ACTS.every((act) => {
    const key = keys[act];
    return key !== null && holderOf(settings, act, key) === null;
  });
}
