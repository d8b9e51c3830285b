import { Admin } from '../tests/support/server/admin.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { codeDoors } from './lib/guessing/codeDoors.ts';
import { guessAt, type Door, type Guessed } from './lib/guessing/door.ts';
import { enrolmentDoor, invitationDoor, setUpDoor } from './lib/guessing/onceDoors.ts';
import { PasswordDoor } from './lib/guessing/passwordDoor.ts';
import { Ward } from './lib/guessing/ward.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/** The medians of answers to known and to unknown names lie no further apart. */
const LIMIT_MS = 5;
/** Otherwise the limit of one address would turn nearly every try away before it is looked at. */
const BEHIND_A_PROXY = { TRUSTED_PROXIES: 'loopback', LOG_LEVEL: 'error' };

type Results = Map<string, Guessed>;

/**
 * `runs` tries each at every door that something guessable opens, from ever new addresses: nobody
 * gets in, the owner always does, and names that are cannot be told from names that are not.
 */
async function guessing(runs: number): Promise<FaultResult> {
  const results: Results = new Map();
  const tryAll = async (doors: readonly Door[]): Promise<void> => {
    for (const door of doors) {
      results.set(door.name, await guessAt(door, runs));
      progress(`${door.name}: ${String(runs)} tries`);
    }
  };
  await withServer({ ...BEHIND_A_PROXY, SEED: 'none' }, (server) => tryAll([setUpDoor(server)]));
  const apart = await withServer(BEHIND_A_PROXY, async ({ origin }) => {
    const ward = new Ward(origin, await Admin.signIn(origin));
    await tryAll([await enrolmentDoor(ward), await invitationDoor(ward)]);
    await tryAll(await codeDoors(ward, runs));
    const passwords = await PasswordDoor.open(ward, runs);
    await tryAll([passwords]);
    return passwords.apart();
  });
  return judge(runs, results, apart);
}

async function withServer<T>(
  settings: Readonly<Record<string, string>>,
  work: (server: ServerProcess) => Promise<T>,
): Promise<T> {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path, settings);
  try {
    return await work(server);
  } finally {
    await server.stop();
    data.remove();
  }
}

function judge(
  runs: number,
  results: Results,
  { knownMs, unknownMs, namesTold }: ReturnType<PasswordDoor['apart']>,
): FaultResult {
  const all = [...results.values()];
  const sum = (of: (one: Guessed) => number): number => all.reduce((n, one) => n + of(one), 0);
  const broken = {
    successes: sum((one) => one.successes),
    ownersOut: sum((one) => one.ownersOut),
    odd: sum((one) => one.odd),
    namesTold,
  };
  const violations = Object.values(broken).reduce((n, one) => n + one, 0);
  const differenceMs = Math.abs(knownMs - unknownMs);
  const checked = Array.from(results, ([name, one]) => [`${name}Checked`, one.checked] as const);
  const figures = {
    tries: sum((one) => one.tries),
    checked: sum((one) => one.checked),
    ...Object.fromEntries(checked),
    ...broken,
    knownMs: rounded(knownMs),
    unknownMs: rounded(unknownMs),
    differenceMs: rounded(differenceMs),
  };
  const met = violations === 0 && differenceMs <= LIMIT_MS;
  return { fault: 'guessing', runs, violations, figures, met };
}

const rounded = (ms: number): number => Math.round(ms * 100) / 100;

export const fault: Fault = { runs: 10_000, run: guessing };
