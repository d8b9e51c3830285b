import { Admin } from '../tests/support/server/admin.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { codeTargets } from './lib/guessing/codeTargets.ts';
import { guessAt, type GuessTarget, type Guessed } from './lib/guessing/target.ts';
import { enrolmentTarget, invitationTarget, setUpTarget } from './lib/guessing/onceTargets.ts';
import { PasswordTarget } from './lib/guessing/passwordTarget.ts';
import { Ward } from './lib/guessing/ward.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/** The medians of answers to known and to unknown names lie no further apart. */
const LIMIT_MS = 5;
/** Otherwise the limit of one address would turn nearly every try away before it is looked at. */
const BEHIND_A_PROXY = { TRUSTED_PROXIES: 'loopback', LOG_LEVEL: 'error' };

type Results = Map<string, Guessed>;

/**
 * `runs` tries each wherever something guessable lets in, from ever new addresses: nobody
 * gets in, the owner always does, and names that are cannot be told from names that are not.
 */
async function guessing(runs: number): Promise<FaultResult> {
  const results: Results = new Map();
  const tryAll = async (targets: readonly GuessTarget[]): Promise<void> => {
    for (const target of targets) {
      results.set(target.name, await guessAt(target, runs));
      progress(`${target.name}: ${String(runs)} tries`);
    }
  };
  await withServer({ ...BEHIND_A_PROXY, SEED: 'none' }, (server) => tryAll([setUpTarget(server)]));
  const apart = await withServer(BEHIND_A_PROXY, async ({ origin }) => {
    const ward = new Ward(origin, await Admin.signIn(origin));
    await tryAll([await enrolmentTarget(ward), await invitationTarget(ward)]);
    await tryAll(await codeTargets(ward, runs));
    const passwords = await PasswordTarget.open(ward, runs);
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
  { knownMs, unknownMs, namesTold }: ReturnType<PasswordTarget['apart']>,
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
