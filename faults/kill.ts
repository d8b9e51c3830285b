import type { ClientEventName } from '@madoguchi/protocol';
import { randomInt } from 'node:crypto';
import { quantile } from '../bench/lib/stats.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { Counter } from './lib/crash/counter.ts';
import { Crowd } from './lib/crash/crowd.ts';
import { countAnswered, findWrongs, type Wrongs } from './lib/crash/held.ts';
import { isAboutBookings } from './lib/crash/heldBookings.ts';
import { Journal } from './lib/crash/journal.ts';
import { PromisedSession } from './lib/crash/promisedSession.ts';
import { readiness } from './lib/crash/readiness.ts';
import { TemplateAdmin } from './lib/crash/templateAdmin.ts';
import { DATABASES, type DatabaseName } from './lib/database/place.ts';
import { placeIn } from './lib/database/placeIn.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

const READY_LIMIT_MS = 2_000;
/** After so many kills a new ward begins, so that checking all of it after each stays quick. */
const KILLS_A_WARD = 100;
/** While which command is on its way the server is killed, in turn; `null` is any instant. */
const DURING: readonly (ClientEventName | null)[] = [
  'consultation.request',
  'booking.hold',
  'procedure.edit',
  'booking.book',
  'offer.accept',
  'procedure.confirmPage',
  'booking.checkIn',
  'offer.decline',
  'booking.move',
  'procedure.sign',
  'transfer.begin',
  'transfer.finish',
  'procedure.submit',
  'booking.cancel',
  'consultation.hangUp',
  'booking.holdSeries',
  'draft.keep',
  'procedure.accept',
  'consultation.writeUp',
  'standby.hold',
  'procedure.complete',
  null,
];
/** Commands about procedures and notes. */
const OF_FORMS = /^(?:procedure|draft)\./;
/** How long the people work at least before a kill, and at most. */
const WORK_MS = { least: 100, random: 200, most: 1_500 } as const;
/** About as long as a command takes. */
const COMMAND_MS = 8;

interface Tally {
  readonly readyMs: number[];
  readonly found: Wrongs[];
  acknowledged: number;
  /** Of these, those about procedures and notes. */
  ofForms: number;
  /** Those about bookings and whoever waits for one, and sessions that were booked and did not open. */
  ofBookings: number;
  notOpened: number;
  /** Versions of a template that an admin has published, and of these those that are not there. */
  templates: number;
  templatesLost: number;
  unanswered: number;
  /** Of the unanswered, those that had their effect all the same. */
  doneUntold: number;
  internal: number;
}

/** Resolves at a random instant while such a command is on its way. */
function instantOf(journal: Journal, during: ClientEventName | null): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      journal.onSent = () => undefined;
      clearTimeout(latest);
      resolve();
    };
    const latest = setTimeout(over, WORK_MS.most);
    setTimeout(
      () => {
        if (during === null) over();
        journal.onSent = (event) => {
          if (event === during) setTimeout(over, randomInt(COMMAND_MS));
        };
      },
      WORK_MS.least + randomInt(WORK_MS.random),
    );
  });
}

/** One ward, killed again and again; the last look is at everything that was ever acknowledged. */
async function killWard(
  kills: number,
  database: DatabaseName,
  tally: Tally,
  first: number,
): Promise<void> {
  const data = temporaryDataDir();
  const place = await placeIn(data.path, database);
  const settings = { ...place.settings, LOG_LEVEL: 'error', MESSAGES_PER_SECOND: '100000' };
  const server = await ServerProcess.start(data.path, settings);
  const journal = new Journal();
  const promised = await PromisedSession.make(server.origin);
  const counter = new Counter(promised.bookingId);
  const crowd = await Crowd.gather(server.origin, journal, counter);
  const admin = await TemplateAdmin.signIn(server.origin);
  try {
    for (let n = 0; n < kills; n += 1) {
      await crowd.begin();
      admin.begin();
      const before = journal.acknowledged.length;
      await instantOf(journal, DURING[(first + n) % DURING.length] ?? null);
      await server.stop('SIGKILL');
      await Promise.all([crowd.pause(), admin.pause()]);
      const open = journal.unanswered;
      tally.readyMs.push(await readiness(server));
      tally.found.push(await findWrongs(place, journal.acknowledged.slice(before)));
      tally.unanswered += open.length;
      tally.doneUntold += await countAnswered(place, open);
      if ((first + n + 1) % 25 === 0) progress(`${String(first + n + 1)} kills`);
    }
    await crowd.begin();
    await crowd.leave();
    if (!(await promised.opens(server.origin))) tally.notOpened += 1;
    tally.found.push(await findWrongs(place, journal.acknowledged));
    tally.templates += admin.acknowledged;
    tally.templatesLost += await admin.countLost();
    tally.acknowledged += journal.acknowledged.length;
    const events = journal.acknowledged.map(({ event }) => event);
    tally.ofForms += events.filter((event) => OF_FORMS.test(event)).length;
    tally.ofBookings += events.filter(isAboutBookings).length;
    tally.internal += journal.refusals.get('INTERNAL') ?? 0;
  } finally {
    await crowd.leave();
    await server.stop();
    await place.remove();
    data.remove();
  }
}

/** `kill -9` of the server in the middle of the work of kiosks and specialists; the database stays up. */
async function kill(runs: number, database: DatabaseName = 'sqlite'): Promise<FaultResult> {
  const tally: Tally = {
    ...{ readyMs: [], found: [] },
    ...{ acknowledged: 0, ofForms: 0, unanswered: 0, doneUntold: 0, internal: 0 },
    ...{ ofBookings: 0, notOpened: 0, templates: 0, templatesLost: 0 },
  };
  for (let done = 0; done < runs; done += KILLS_A_WARD) {
    await killWard(Math.min(KILLS_A_WARD, runs - done), database, tally, done);
  }
  return judge(runs, database, tally);
}

function judge(runs: number, database: DatabaseName, tally: Tally): FaultResult {
  const { readyMs, found, acknowledged, ofForms, unanswered, doneUntold, internal } = tally;
  const { ofBookings, notOpened, templates, templatesLost } = tally;
  const sum = (of: keyof Wrongs): number => found.reduce((all, each) => all + each[of], 0);
  const lost = sum('lost') + templatesLost + notOpened;
  const wrongs = { lost, doubled: sum('doubled'), corrupt: sum('corrupt'), internal };
  const violations = Object.values(wrongs).reduce((all, each) => all + each, 0);
  const readyP95Ms = Math.round(quantile(readyMs, 0.95));
  const figures = {
    ...{ acknowledged, ofForms, ofBookings, templates, unanswered, doneUntold, ...wrongs },
    readyP50Ms: Math.round(quantile(readyMs, 0.5)),
    readyP95Ms,
    readyMaxMs: Math.round(Math.max(...readyMs)),
  };
  const met = violations === 0 && readyP95Ms <= READY_LIMIT_MS;
  return { fault: 'kill', database, runs, violations, figures, met };
}

export const fault: Fault = { runs: 1_000, databases: DATABASES, run: kill };
