/** Characters at least (ASVS 5.0, 6.2.1 asks for 8; NIST SP 800-63B-4 for 15 where it stands alone). */
const SHORTEST = 12;

/** So much has to remain when everything that can be guessed counts as one character. */
const LEAST_REST = 8;
const LEAST_DIFFERENT = 5;
/** From this length on, characters in a row that everybody knows count as one. */
const RUN = 3;

/** What people commonly build long passwords of; also words of this system and its place. */
const COMMON_WORDS = [
  ...['password', 'passwort', 'passphrase', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'pass', 'secret'],
  ...['letmein', 'welcome', 'iloveyou', 'trustno', 'changeme', 'default', 'admin', 'administrator'],
  ...[
    'login',
    'user',
    'guest',
    'root',
    'test',
    'monkey',
    'dragon',
    'football',
    'baseball',
    'sunshine',
  ],
  ...[
    'princess',
    'superman',
    'batman',
    'master',
    'shadow',
    'michael',
    'jordan',
    'charlie',
    'whatever',
  ],
  ...['summer', 'winter', 'spring', 'autumn', 'monday', 'friday', 'january', 'december', 'hello'],
  ...['starwars', 'pokemon', 'google', 'windows', 'computer', 'internet', 'freedom', 'correct'],
  ...['horse', 'battery', 'staple', 'sakura', 'arigato', 'konnichiwa', 'nippon', 'japan', 'tokyo'],
  ...[
    'doraemon',
    'himitsu',
    'pasuwado',
    'aishiteru',
    'ohayou',
    'hanako',
    'taro',
    'yamada',
    'suzuki',
  ],
  ...['machizukuri', 'madoguchi', 'online', 'setagaya', 'kuyakusho', 'shisho', 'center', 'tameshi'],
  ...['パスワード', 'まちづくり', 'オンライン', '窓口', '世田谷', 'さくら', 'ありがとう', 'ひみつ'],
];

/** Keys that lie in a row. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '!@#$%^&*()',
  '!"#$%&\'()',
  'あいうえおかきくけこさしすせそ',
].flatMap((row) => [row, Array.from(row).toReversed().join('')]);

/**
 * Whether a password is short or easy to guess (NIST SP 800-63B: common words, repetitions, sequences,
 * words of the context such as the user name). There are no rules of composition, and blanks and all
 * scripts are welcome. `commonlyUsed` are passwords of lists, in small letters; they are refused with
 * digits before or behind them and repeated, too. Whoever has no list at hand leaves it out.
 */
export function isPasswordWeak(
  password: string,
  context: readonly string[],
  commonlyUsed: ReadonlySet<string> = new Set(),
): boolean {
  if (Array.from(password).length < SHORTEST) return true;
  if (coresOf(plain(password)).some((core) => commonlyUsed.has(core))) return true;
  const rest = withoutRuns(withoutWords(plain(password), context));
  return Array.from(rest).length < LEAST_REST || new Set(rest).size < LEAST_DIFFERENT;
}

/** A password as it is, and what remains without the digits around it, once instead of repeated. */
function coresOf(password: string): readonly string[] {
  const core = password.replaceAll(/^\d+|\d+$/g, '');
  return [password, core, ...[password, core].map((text) => text.replace(/^(.+?)\1+$/u, '$1'))];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function withoutWords(text: string, context: readonly string[]): string {
  const words = [...COMMON_WORDS, ...context.map(plain).filter((w) => w.length >= RUN)];
  return words
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, '*'), text);
}

/** Repeated blocks (aaa, abcabc) and rows of keys (1234, qwer) shrink to their first character. */
function withoutRuns(text: string): string {
  const letters = Array.from(text.replaceAll(/(.+?)\1+/gu, '$1'));
  let rest = '';
  for (let at = 0; at < letters.length;) {
    rest += letters[at] ?? '';
    at += lengthOfRow(letters, at);
  }
  return rest;
}

function lengthOfRow(letters: readonly string[], at: number): number {
  let length = RUN;
  while (at + length <= letters.length && isInRow(letters.slice(at, at + length))) length += 1;
  return length > RUN ? length - 1 : 1;
}

const isInRow = (letters: readonly string[]): boolean =>
  ROWS.some((row) => row.includes(letters.join('')));
