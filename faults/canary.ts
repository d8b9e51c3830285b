import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { signIn } from '../tests/support/server/clients.ts';
import { request } from '../tests/support/server/http.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { bookingLeaks } from './lib/bookingLeaks.ts';
import { newCanaries, Scanner } from './lib/canaries.ts';
import { npmRun } from './lib/crash/command.ts';
import { Heard } from './lib/heard.ts';
import { openCallPath } from './lib/office.ts';
import { bookRightly } from './lib/rightBookings.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';
import { typeRightly } from './lib/rightWords.ts';
import { typeEverywhere } from './lib/wrongWords.ts';

/**
 * Types distinctive personal data and secrets into every text of every route and event, `runs` times
 * where they make no sense and once where they belong; then looks for them where they must not be.
 */
async function canary(runs: number): Promise<FaultResult> {
  const data = temporaryDataDir();
  const others = temporaryDataDir();
  const server = await ServerProcess.start(data.path, {
    LOG_LEVEL: 'debug',
    TMPDIR: others.path,
    MESSAGES_PER_SECOND: '100000',
  });
  try {
    const { origin } = server;
    const admin = await signIn(origin, 'demo-admin');
    const callPath = await openCallPath(origin, { centerId: 'setagaya-1', username: 'demo' });
    const scanner = new Scanner();
    const sealed = new Scanner();
    const heard = new Heard();
    const specialist = await signIn(origin, 'kitazawa-1');
    const clients = [callPath.kiosk, callPath.specialist];
    const typist = { origin, clients, cookies: [admin, specialist, ''], scanner, sealed, heard };
    let typed = await typeRightly(typist, admin, callPath);
    const booked = await bookRightly(origin);
    typed += booked.typed;
    for (let run = 0; run < runs; run += 1) {
      typed += await typeEverywhere(typist, newCanaries());
      progress(`${String(run + 1)} of ${String(runs)}`);
    }
    const metrics = await (await request(origin, '/metrics')).text();
    for (const client of clients) client.leave();
    const made = await npmRun('backup', ['--to', join(others.path, 'backups')], data.path);
    if (made.code !== 0) throw new Error(made.stderr);
    await server.stop();
    const files = [...textsIn(data.path), ...textsIn(others.path)].join('\n');
    const rows = rowsIn(data.path);
    const printed = [server.output, ...heard.headers, metrics, ...heard.errors].join('\n');
    const found = {
      logs: scanner.hits(server.output),
      urls: scanner.hits(heard.headers.join('\n')),
      metrics: scanner.hits(metrics),
      errors: scanner.hits(heard.errors.join('\n')),
      answers: scanner.hits(rows.get('command') ?? ''),
      forms: sealed.hits(`${printed}\n${files}`),
      ...bookingLeaks(booked, printed, rows),
    };
    const places = Object.entries(found).map(([place, hits]) => [place, hits.length] as const);
    const violations = places.reduce((sum, [, hits]) => sum + hits, 0);
    // Control: names of people are not sealed, nor is who is booked, so a scan that finds none has not looked.
    const unsealed = scanner.hits(files).length;
    const bookingsLasting = booked.lasting.hits([...rows.values()].join('\n')).length;
    const figures = {
      ...Object.fromEntries(places),
      typed,
      texts: scanner.size,
      formTexts: sealed.size,
      ...{ unsealed, bookingTexts: booked.all.size, bookingsLasting },
    };
    const hasLooked = unsealed > 0 && bookingsLasting === booked.lasting.size;
    return { fault: 'canary', runs, violations, figures, met: violations === 0 && hasLooked };
  } finally {
    await server.stop();
    data.remove();
    others.remove();
  }
}

/** Every file of a folder as text: the database with its log, backups, temporary files. */
const textsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** Every row of every table as text, by the name of the table. */
function rowsIn(dataDir: string): ReadonlyMap<string, string> {
  const db = new DatabaseSync(join(dataDir, 'madoguchi.sqlite'), { readOnly: true });
  const tables = db.prepare(`select name from sqlite_schema where type = 'table'`).all();
  const names = tables.map(({ name }) => String(name));
  const rows = names.map(
    (name) => [name, JSON.stringify(db.prepare(`select * from "${name}"`).all())] as const,
  );
  db.close();
  return new Map(rows);
}

export const fault: Fault = { runs: 20, run: canary };
