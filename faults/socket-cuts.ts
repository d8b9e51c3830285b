import { join } from 'node:path';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { Notes, Resident, Specialist } from './lib/cuts/people.ts';
import { Truth } from './lib/cuts/truth.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

const CENTERS = ['setagaya-1', 'setagaya-2', 'kitazawa-1', 'tamagawa-1', 'kinuta-1'];
const PEOPLE = ['setagaya-1', 'setagaya-2', 'kitazawa-1', 'tamagawa-1'];

/** Effects that were acknowledged more or less often than they happened. */
function miscounted(notes: Notes, truth: Truth): { lost: number; doubled: number } {
  const rows = truth.rows();
  let [lost, doubled] = [0, 0];
  for (const what of new Set([...notes.done.keys(), ...rows.keys()])) {
    const type = what.split(' ')[1] ?? '';
    // A guest comes to the lobby by their link, not by a command.
    if (type === 'arrive') continue;
    const difference = (rows.get(what) ?? 0) - (notes.done.get(what) ?? 0);
    if (difference !== 0) progress(`${what}: ${String(difference)}`);
    if (difference < 0) lost -= difference;
    else doubled += difference;
  }
  return { lost, doubled };
}

/**
 * The connections of kiosks, consoles and guests are cut `runs` times in the middle of commands, which are
 * sent again with the same id: each has one effect, and every screen shows what the database holds.
 */
async function socketCuts(runs: number): Promise<FaultResult> {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path, {
    LOG_LEVEL: 'error',
    MESSAGES_PER_SECOND: '100000',
  });
  try {
    const truth = new Truth(join(data.path, 'madoguchi.sqlite'));
    const notes = new Notes(runs);
    const { origin } = server;
    const people: (Resident | Specialist)[] = [];
    for (const at of CENTERS) people.push(await Resident.come(origin, at, notes, truth));
    for (const name of PEOPLE) people.push(await Specialist.come(origin, name, notes, truth));
    const telling = setInterval(() => progress(`${String(notes.cuts)} of ${String(runs)}`), 10_000);
    await Promise.all(people.map((each) => each.work()));
    clearInterval(telling);
    for (const each of people) each.leave();
    const { lost, doubled } = miscounted(notes, truth);
    truth.close();
    const { cuts, commands, guests, apart, differing } = notes;
    const violations = lost + doubled + apart + differing;
    const figures = { cuts, commands, guests, lost, doubled, apart, differing };
    return { fault: 'socket-cuts', runs, violations, figures, met: violations === 0 };
  } finally {
    await server.stop();
    data.remove();
  }
}

export const fault: Fault = { runs: 10_000, run: socketCuts };
