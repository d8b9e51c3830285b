import { randomInt } from 'node:crypto';
import { kioskClient, signIn, TestClient } from '../tests/support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { talk } from '../tests/support/server/talking.ts';
import { later } from './lib/cuts/cutConnection.ts';
import { FormPage, type Planted } from './lib/forms/formPage.ts';
import { Typist } from './lib/forms/typist.ts';
import { rawRequest } from './lib/rawHttp.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/** One run in so many kills the server; of so many others two kill a page, and the rest cut a connection. */
const SERVER_IN = 25;
const PAGE_IN = 4;
/** After so many runs the specialist's page shows that somebody is there. */
const SIGN_OF_LIFE_IN = 100;
/** So many characters a field has to take at least. */
const ROOM = 60;
/** When a fault comes, after somebody has begun to type. */
const WITHIN_MS = 120;

const FIGURES = {
  ...{ cuts: 0, serverKills: 0, pageKills: 0, kioskKills: 0 },
  ...{ typed: 0, untold: 0, lost: 0, doubled: 0 },
};

/**
 * Two sides type in one form while connections are cut and the pages of both, and the server, are killed, `runs` times.
 * `planted`: the loss or doubling that every third run gets, as a control that the judge finds one.
 */
export async function formCuts(runs: number, planted: Planted = 'nothing'): Promise<FaultResult> {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path, { MESSAGES_PER_SECOND: '100000' });
  const figures = { ...FIGURES };
  const cookie = await signIn(server.origin);
  const typists = await begin(server.origin, cookie);
  try {
    for (let run = 0; run < runs; run += 1) {
      const typing = typists.map((each) => each.type());
      await later(randomInt(WITHIN_MS));
      await strike(run, { server, typists, figures });
      await Promise.all(typing);
      if (run % 3 === 0 && planted !== 'nothing') await typists[run % 2]?.plant(planted);
      for (const each of typists) {
        const { lost, doubled } = await each.check();
        figures.lost += lost;
        figures.doubled += doubled;
        if (lost + doubled > 0)
          progress(`run ${String(run)}: ${JSON.stringify({ lost, doubled })}`);
      }
      if (run % SIGN_OF_LIFE_IN === 0) await showLife(server.origin, cookie);
      if (run % 500 === 499) progress(`${String(run + 1)} of ${String(runs)}`);
    }
    for (const { page, typed, untold } of typists) {
      figures.typed += typed;
      figures.untold += untold;
      page.leave();
    }
    const violations = figures.lost + figures.doubled;
    return { fault: 'form-cuts', runs, violations, figures, met: violations === 0 };
  } finally {
    await server.stop();
    data.remove();
  }
}

/** A call with a form in which kiosk and specialist have a field each. */
async function begin(origin: string, cookie: string): Promise<readonly Typist[]> {
  const kiosk = await kioskClient(origin);
  const specialist = await new TestClient(origin, cookie).connected();
  await specialist.done('availability.set', { availability: { state: 'available' } });
  const consultationId = await talk(kiosk, specialist);
  const templateId = 'care-certification';
  const { procedureId } = await specialist.done('procedure.begin', { consultationId, templateId });
  const { template } = await kiosk.done('procedure.open', { procedureId });
  const [first, second] = template.pages
    .flatMap(({ fields }) => fields)
    .filter((field) => field.kind === 'text' && field.limit >= ROOM && field.filledBy === 'either');
  const typists = [
    new Typist(new FormPage(kiosk, procedureId), first?.id ?? ''),
    new Typist(new FormPage(specialist, procedureId), second?.id ?? ''),
  ];
  for (const { page } of typists) await page.kept();
  return typists;
}

/** The page of the console says that somebody is there while they type; without that the session is idle after 15 minutes. */
async function showLife(origin: string, cookie: string): Promise<void> {
  const headers = { origin, cookie, 'content-type': 'application/json' };
  const said = await rawRequest(`${origin}/api/session/extend`, {
    method: 'POST',
    headers,
    body: '{}',
  });
  if (said.status !== 200) throw new Error(`the session is over: ${said.body}`);
}

interface Stage {
  readonly server: ServerProcess;
  readonly typists: readonly Typist[];
  readonly figures: Record<keyof typeof FIGURES, number>;
}

/** What happens in a run, while both type. */
async function strike(run: number, { server, typists, figures }: Stage): Promise<void> {
  const struck = typists[run % typists.length];
  if (struck === undefined) return;
  if (run % SERVER_IN === SERVER_IN - 1) {
    figures.serverKills += 1;
    await server.stop('SIGKILL');
    await server.start();
    await Promise.all(typists.map(({ page }) => page.comeBack()));
  } else if (run % PAGE_IN >= PAGE_IN - 2) {
    figures[run % typists.length === 0 ? 'kioskKills' : 'pageKills'] += 1;
    await struck.die();
  } else {
    figures.cuts += 1;
    await struck.page.cut();
  }
}

export const fault: Fault = { runs: 10_000, run: (runs) => formCuts(runs) };
