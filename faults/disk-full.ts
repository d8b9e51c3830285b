import { createI18n, keyOf, LANGUAGES } from '@madoguchi/i18n';
import { addLanguage, RESIDENT_TEXTS } from '@madoguchi/i18n/residents';
import { connectPeople, startOfficeCall } from '../bench/lib/officeCall.ts';
import { prepareServerWard } from '../bench/lib/benchWard.ts';
import type { SyntheticCall } from '../bench/lib/syntheticCall.ts';
import { ServerProcess } from '../tests/support/server/serverProcess.ts';
import { Asker } from './lib/crash/asker.ts';
import { Crowd } from './lib/crash/crowd.ts';
import { sqlitePlace } from './lib/database/sqlitePlace.ts';
import { findWrongs, type Wrongs } from './lib/crash/held.ts';
import { Journal } from './lib/crash/journal.ts';
import { smallDisk, type SmallDisk } from './lib/crash/smallDisk.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/** How long everybody works before the disk is full, and how long it stays so after the first refusal. */
const WORK_MS = 500;
const FULL_MS = 1_500;
/** A call forwards 160 packets a second; a pause this long would be noticed. */
const SILENCE_MS = 1_000;
const LOOK_EVERY_MS = 50;

/** One time that the disk was full. */
interface Time {
  readonly packets: number;
  readonly silenceMs: number;
  readonly recoveredMs: number;
  readonly wrongs: Wrongs;
}

/** A server on a small disk, a call that goes on, people at work, and somebody who wants a ticket. */
interface Scene {
  readonly disk: SmallDisk;
  readonly server: ServerProcess;
  readonly call: SyntheticCall;
  readonly journal: Journal;
  readonly asker: Asker;
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Watches a call until it is told to stop: how much came through, and the longest time that nothing did. */
function watch(call: SyntheticCall): () => { packets: number; silenceMs: number } {
  const before = call.counts().received;
  let [last, heardAt, silenceMs] = [before, performance.now(), 0];
  const look = (): void => {
    const now = performance.now();
    silenceMs = Math.max(silenceMs, now - heardAt);
    const { received } = call.counts();
    if (received > last) [last, heardAt] = [received, now];
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    return { packets: last - before, silenceMs };
  };
}

/** Fills the disk under everybody's hands, makes room again, and looks at what is on it. */
async function fillOnce({ disk, server, call, journal, asker }: Scene): Promise<Time> {
  const before = journal.acknowledged.length;
  await pause(WORK_MS);
  const stopWatching = watch(call);
  disk.fill(server.pid);
  await asker.untilRefused();
  await pause(FULL_MS);
  disk.makeRoom(server.pid);
  const room = performance.now();
  await asker.untilServed();
  const recoveredMs = performance.now() - room;
  const heard = stopWatching();
  const wrongs = await findWrongs(sqlitePlace(disk.path), journal.acknowledged.slice(before));
  return { ...heard, recoveredMs, wrongs };
}

/** The disk of the database is full `runs` times while people work and talk. */
async function diskFull(runs: number): Promise<FaultResult> {
  const disk = smallDisk();
  const times: Time[] = [];
  const journal = new Journal();
  try {
    await prepareServerWard(disk.path, 1);
    const settings = { LOG_LEVEL: 'error', MESSAGES_PER_SECOND: '100000' };
    const server = await ServerProcess.start(disk.path, settings);
    try {
      const people = await connectPeople(server.origin, 1);
      const call = await startOfficeCall(people, 0);
      const crowd = await Crowd.gather(server.origin, journal);
      const asker = await Asker.come(server.origin, journal);
      await crowd.begin();
      for (let n = 1; n <= runs; n += 1) {
        times.push(await fillOnce({ disk, server, call, journal, asker }));
        progress(`${String(n)} of ${String(runs)}`);
      }
      await crowd.leave();
      await call.close();
      asker.leave();
      for (const client of [...people.kiosks, ...people.specialists]) client.leave();
    } catch (error) {
      await server.stop('SIGKILL');
      throw error;
    }
    // Nobody has started it again: it ended when it was told to.
    const died = (await server.stop()) === 0 ? 0 : 1;
    const after = await findWrongs(sqlitePlace(disk.path), journal.acknowledged);
    const missing = await missingSentences();
    return judge(runs, { missing, times, after, journal, died, isMounted: disk.isMounted });
  } finally {
    disk.remove();
  }
}

/** What nobody may be answered because a disk is full; other refusals are of people who act at once. */
const FAULTS = ['INTERNAL', 'MEDIA_UNAVAILABLE', 'UNREACHABLE'];

/** How many of the kiosk's languages have no sentence for a ticket that cannot be stored. */
async function missingSentences(): Promise<number> {
  const key = 'errors:STORAGE_FULL';
  const i18n = createI18n(RESIDENT_TEXTS);
  for (const language of LANGUAGES) await addLanguage(i18n, language);
  return LANGUAGES.filter((language) => !i18n.exists(key, { lngs: [keyOf(language)] })).length;
}

function judge(
  runs: number,
  about: {
    /** Languages without a sentence for it. */
    readonly missing: number;
    readonly times: readonly Time[];
    readonly after: Wrongs;
    readonly journal: Journal;
    readonly died: number;
    readonly isMounted: boolean;
  },
): FaultResult {
  const { times, after, journal, died, isMounted } = about;
  const all = [...times.map(({ wrongs }) => wrongs), after];
  const sum = (of: keyof Wrongs): number => all.reduce((n, wrongs) => n + wrongs[of], 0);
  const faults = FAULTS.reduce((n, code) => n + (journal.refusals.get(code) ?? 0), 0);
  const broken = {
    ...{ lost: sum('lost'), doubled: sum('doubled'), corrupt: sum('corrupt') },
    ...{ faults, unanswered: journal.unanswered.length, died },
    callsDown: times.filter(({ packets }) => packets === 0).length,
    missingSentences: about.missing,
  };
  const violations = Object.values(broken).reduce((n, each) => n + each, 0);
  const figures = {
    ...broken,
    tmpfs: isMounted ? 1 : 0,
    acknowledged: journal.acknowledged.length,
    refused: journal.refusals.get('STORAGE_FULL') ?? 0,
    packetsWhileFull: times.reduce((n, { packets }) => n + packets, 0),
    silenceMaxMs: Math.round(Math.max(...times.map(({ silenceMs }) => silenceMs))),
    recoveredMaxMs: Math.round(Math.max(...times.map(({ recoveredMs }) => recoveredMs))),
  };
  const met = violations === 0 && figures.silenceMaxMs <= SILENCE_MS;
  return { fault: 'disk-full', runs, violations, figures, met };
}

export const fault: Fault = { runs: 20, run: diskFull };
