import { setTimeout as later } from 'node:timers/promises';
import { PromisedSession } from './lib/crash/promisedSession.ts';
import { BookedTimes, type KeptBookings } from './lib/engine/bookedTimes.ts';
import { DrivenDay } from './lib/engine/drivenDay.ts';
import { termsKept, type KeptTerms } from './lib/engine/terms.ts';
import { entriesOf } from './lib/fairness/fromOffice.ts';
import { judge, type Broken } from './lib/fairness/judge.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';
import { HeldMeanwhile } from './lib/sockets/heldMeanwhile.ts';
import { LiveDay } from './lib/sockets/liveDay.ts';
import { SettableClock } from '../tests/support/server/settableClock.ts';
import { steadyTimes } from './lib/sockets/steadyTimes.ts';

const HOUR_MS = 3_600_000;
/** Of so many times it is set, once for a real server process. */
const REAL_ONE_IN = 5;
/** For so long at most everything goes on between two settings of a real clock. */
const BETWEEN_MS = 1_000;
/** Milliseconds are rounded, and a busy machine may be late by seconds, but not by an hour. */
const TOLERANCE = { earlyMs: 2, lateMs: 5_000 };
/** In a day as long as this some stay away until they are given up. */
const LONG_DAY_RUNS = 100;

interface Part {
  readonly broken: Broken;
  readonly terms: KeptTerms;
  readonly bookings: KeptBookings;
  readonly consultations: number;
  readonly rows: number;
  /** Written by a server whose clock was an hour off. */
  readonly atAnotherHour: number;
  /** People who were at work, and whose session ended. */
  readonly signedOut: number;
}

/** On and back in turns, so that the office stays in its year. */
function* settings(runs: number): Generator<{ run: number; byMs: number; offset: number }> {
  for (let run = 1, offset = 0; run <= runs; run += 1) {
    const byMs = (offset === 0 ? Math.random() < 0.5 : offset < 0) ? HOUR_MS : -HOUR_MS;
    offset += byMs;
    if (run % 100 === 0) progress(`${String(run)} of ${String(runs)}`);
    yield { run, byMs, offset };
  }
}

/** The driven clock of an office is set between any two things that happen. */
async function driven(runs: number): Promise<Part> {
  const office = await DrivenDay.open();
  try {
    const booked = await BookedTimes.open(office.office, office.clock);
    for (const { byMs } of settings(runs)) {
      await office.moment();
      await booked.moment();
      office.clock.set(byMs);
      await booked.moment();
      await office.moment();
    }
    await office.finish();
    const { day, place, clock } = office;
    const { announced, people } = office.office;
    const entries = await entriesOf(place, announced);
    const types = entries.map(({ type }) => type);
    const broken = await judge({ place, entries, day, people });
    const terms = termsKept(announced, types, clock.steady());
    return {
      broken,
      terms,
      bookings: await booked.finish(place),
      consultations: types.filter((type) => type === 'request').length,
      ...{ rows: entries.length, atAnotherHour: 0, signedOut: 0 },
    };
  } finally {
    await office.leave();
  }
}

/** The clock of a server process is set in the middle of the work of kiosks, consoles and guests. */
async function real(runs: number): Promise<Part> {
  const clock = new SettableClock();
  const began = Date.now();
  const staysAway = (): number =>
    runs >= LONG_DAY_RUNS && Math.random() < 0.05 ? 62_000 : Math.random() * 1_500;
  const live = await LiveDay.open(staysAway, { settings: clock.settings });
  try {
    // Nobody is kept free for what is booked here: the queue is that of a day without bookings.
    const promised = await PromisedSession.make(live.server.origin, { readyMinutes: 0 });
    const held = await HeldMeanwhile.come(live.server.origin);
    let isOver = false;
    const working = live.work(() => isOver);
    for (const { offset } of settings(runs)) {
      await later(Math.random() * BETWEEN_MS);
      await held.next();
      clock.set(offset);
    }
    isOver = true;
    await working;
    const log = await live.finish();
    const { day, place, people } = live;
    const entries = log.map(({ entry }) => entry);
    const types = entries.map(({ type }) => type);
    const ended = Date.now();
    const { changes, atAnotherHour } = steadyTimes(log, { began, ended });
    const broken = await judge({ place, entries, day, people });
    const isOpened = await promised.opens(live.server.origin);
    return {
      broken,
      bookings: await held.finish(place, isOpened),
      terms: termsKept(changes, types, ended, TOLERANCE),
      consultations: types.filter((type) => type === 'request').length,
      ...{ rows: entries.length, atAnotherHour, signedOut: live.sockets.ended },
    };
  } finally {
    await live.leave();
    clock.remove();
  }
}

/**
 * The clock of a working office is set an hour on or back, `runs` times, most of them driven, and one
 * in five for a real server. The order of the queues is as if nobody had touched it, and so are the
 * times that run; nobody who is at work is thrown out, and what is booked and held stays so.
 */
async function clockSet(runs: number): Promise<FaultResult> {
  const realRuns = Math.ceil(runs / REAL_ONE_IN);
  const inProcess = await driven(runs - realRuns);
  const onServer = await real(realRuns);
  const sum = (of: (part: Part) => number): number => of(inProcess) + of(onServer);
  const broken = {
    inversions: sum((part) => part.broken.inversions),
    lost: sum((part) => part.broken.lost + part.bookings.lost),
    unexpected: sum((part) => part.broken.unexpected),
    doubled: sum((part) => part.broken.doubled + part.bookings.doubled),
    early: sum((part) => part.terms.early + part.bookings.early),
    late: sum((part) => part.terms.late + part.bookings.late),
    signedOut: onServer.signedOut,
  };
  const violations = Object.values(broken).reduce((all, n) => all + n, 0);
  const figures = {
    ...{ drivenRuns: runs - realRuns, realRuns, ...broken },
    ...{ consultations: inProcess.consultations, rows: inProcess.rows },
    termsEnded: inProcess.terms.ended,
    ...{ booked: inProcess.bookings.booked, holdsLapsed: inProcess.bookings.lapsed },
    ...{ realConsultations: onServer.consultations, realRows: onServer.rows },
    realRowsAtAnotherHour: onServer.atAnotherHour,
    realTermsEnded: onServer.terms.ended,
    realBooked: onServer.bookings.booked,
  };
  const wasSet = onServer.atAnotherHour > 0;
  return { fault: 'clock', runs, violations, figures, met: violations === 0 && wasSet };
}

export const fault: Fault = { runs: 2_000, run: clockSet };
