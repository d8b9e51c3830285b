import {
  openPaperOffice,
  type InPage,
  type PaperOffice,
  type Party,
} from '../tests/support/paper/paperOffice.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/** What the page has in the functions that are evaluated there. */
declare const paperParties: InPage;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What was found where nothing may be found, and how much was looked at. */
interface Tally {
  stills: number;
  stillsRead: number;
  seenThroughMask: number;
  changes: number;
}

/** Places of a paper where the whole mark is on every camera. */
const anyPlace = (): Place => ({ x: 0.05 + Math.random() * 0.7, y: 0.05 + Math.random() * 0.7 });

/** How long a picture may be on its way before another place is looked at. */
const ON_THE_WAY_MS = 700;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A mark that a machine reads lies under a mask, which is dragged with it; the connection breaks and another camera is
 * taken meanwhile. The mark must be read in no frame that a far end or somebody who only looks decodes, and in no
 * still. Without the mask it has to be read in all of them, or nothing would be proved.
 */
async function masking(runs: number): Promise<FaultResult> {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  try {
    const office = await openPaperOffice(server.origin);
    try {
      return await judge(office, runs);
    } finally {
      await office.close();
    }
  } finally {
    await server.stop();
    data.remove();
  }
}

async function judge(office: PaperOffice, runs: number): Promise<FaultResult> {
  const control = await withoutMask(office);
  const tally: Tally = { stills: 0, stillsRead: 0, seenThroughMask: 0, changes: 0 };
  const before = await framesOf(office);
  let place = anyPlace();
  await hide(office.kiosk, place);
  await pause(ON_THE_WAY_MS);
  const foundBefore = await foundIn(office);
  for (let run = 0; run < runs; run += 1) {
    place = await scene(office, tally, { place, run });
    if (run % 20 === 19) progress(`${String(run + 1)} of ${String(runs)}`);
  }
  tally.seenThroughMask = (await foundIn(office)) - foundBefore;
  const frames = (await framesOf(office)) - before;
  const violations = tally.seenThroughMask + tally.stillsRead;
  const figures = { ...tally, frames, ...control };
  const isProof = control.controlFrames > 0 && control.controlStills === 3 && frames >= runs * 4;
  return { fault: 'masking', runs, violations, figures, met: violations === 0 && isProof };
}

/** The mark as everybody sees it while nothing is hidden. */
async function withoutMask({ kiosk, ends: [specialist, colleague] }: PaperOffice) {
  const place = { x: 0.3, y: 0.3 };
  await lookAt([specialist, colleague], [place]);
  await kiosk.evaluate((at) => paperParties.kiosk.lay(at), place);
  await specialist.evaluate(() => paperParties.staff.ask());
  await kiosk.evaluate(() => paperParties.kiosk.asked());
  await kiosk.evaluate(() => paperParties.kiosk.show());
  await pause(3_000);
  const seen = await Promise.all(
    [specialist, colleague].map((end) => end.evaluate(() => paperParties.staff.seen?.found ?? 0)),
  );
  const stills = [
    (await kiosk.evaluate((at) => paperParties.kiosk.still([at]), place)).found,
    (await specialist.evaluate((at) => paperParties.staff.still([at]), place)).found,
    (await colleague.evaluate((at) => paperParties.staff.still([at]), place)).found,
  ];
  return { controlFrames: Math.min(...seen), controlStills: stills.filter(Boolean).length };
}

/** The mark goes under the mask. */
async function hide(kiosk: Party, place: Place): Promise<void> {
  await kiosk.evaluate((at) => {
    paperParties.kiosk.lay(null);
    paperParties.kiosk.hide(at);
  }, place);
  await pause(ON_THE_WAY_MS);
  await kiosk.evaluate((at) => paperParties.kiosk.lay(at), place);
}

/** One masked scene; answers where the mark lies at its end. */
async function scene(
  office: PaperOffice,
  tally: Tally,
  { place, run }: { place: Place; run: number },
): Promise<Place> {
  const { kiosk, ends } = office;
  const next = anyPlace();
  await lookAt(ends, [place, next]);
  await kiosk.evaluate(([from, to]) => paperParties.kiosk.drag(from, to), [place, next] as const);
  await takeStills(office, tally, [place, next]);
  if (run % 10 === 3) await Promise.all([kiosk, ends[0]].map(cut));
  if (run % 10 === 6) await hideAndShow(office);
  if (run % 10 === 9) {
    tally.changes += 1;
    await changeCamera(office, next);
  }
  return next;
}

const cut = (page: Party): Promise<void> => page.evaluate(() => paperParties.cut());

/** The paper goes and comes; the mask is still there. */
async function hideAndShow({ kiosk, ends: [specialist] }: PaperOffice): Promise<void> {
  await specialist.evaluate(() => paperParties.staff.end());
  await specialist.evaluate(() => paperParties.staff.ask());
  await kiosk.evaluate(() => paperParties.kiosk.asked());
  await kiosk.evaluate(() => paperParties.kiosk.show());
}

/** Another camera sees the mark beside the mask: nothing is seen until somebody has put the mask right. */
async function changeCamera({ kiosk, ends }: PaperOffice, place: Place): Promise<void> {
  const elsewhere = { x: place.x < 0.4 ? 0.7 : 0.1, y: place.y < 0.4 ? 0.7 : 0.1 };
  await lookAt(ends, [place, elsewhere]);
  await kiosk.evaluate(async (at) => {
    const changing = paperParties.kiosk.changeCamera();
    paperParties.kiosk.lay(at);
    await changing;
  }, elsewhere);
  await pause(ON_THE_WAY_MS);
  await kiosk.evaluate((at) => {
    paperParties.kiosk.lay(at);
    paperParties.kiosk.hide(at);
  }, place);
  await pause(ON_THE_WAY_MS);
  await kiosk.evaluate(() => paperParties.kiosk.model.paper.setBlank(false));
  await pause(ON_THE_WAY_MS);
}

async function takeStills(
  { kiosk, ends: [specialist] }: PaperOffice,
  tally: Tally,
  places: readonly Place[],
): Promise<void> {
  const here = await kiosk.evaluate((at) => paperParties.kiosk.still(at), places);
  const there = await specialist.evaluate((at) => paperParties.staff.still(at), places);
  tally.stills += there.came ? 2 : 1;
  tally.stillsRead += [here, there].filter(({ found }) => found).length;
}

async function lookAt(ends: readonly Party[], places: readonly Place[]): Promise<void> {
  for (const end of ends) {
    await end.evaluate(async (at) => {
      await paperParties.staff.watch();
      paperParties.staff.lookAt(at);
    }, places);
  }
}

const sumOf = async ({ ends }: PaperOffice, key: 'frames' | 'found'): Promise<number> => {
  const counts = await Promise.all(
    ends.map((end) => end.evaluate((which) => paperParties.staff.seen?.[which] ?? 0, key)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

const framesOf = (office: PaperOffice): Promise<number> => sumOf(office, 'frames');
const foundIn = (office: PaperOffice): Promise<number> => sumOf(office, 'found');

export const fault: Fault = { runs: 200, run: masking };
