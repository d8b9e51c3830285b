import type { FieldValue } from '@madoguchi/domain';
import { randomInt } from 'node:crypto';
import { consoleClient, kioskClient, type TestClient } from '../tests/support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { talk } from '../tests/support/server/talking.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

const LETTERS = 'いろはにほへとちりぬるを';
/** One cut in so many kills the server instead. */
const KILL_IN = 25;

/** One side of a form: types letter by letter into a field of its own, each as the whole value of the field. */
class Typist {
  client: TestClient;
  readonly #procedureId: string;
  readonly #fieldId: string;
  /** Everything that was ever sent, in its order. */
  readonly #sent: string[] = [];
  /** How many of it the server has acknowledged. */
  #acknowledged = 0;
  typed = 0;

  constructor(client: TestClient, procedureId: string, fieldId: string) {
    this.client = client;
    this.#procedureId = procedureId;
    this.#fieldId = fieldId;
  }

  /** Types some letters; the connection is cut while the last is on its way, and that one is sent again. */
  async type(cut: () => Promise<void>): Promise<void> {
    const word = String(randomInt(1e6));
    const letters = 1 + randomInt(4);
    for (let n = 1; n <= letters; n += 1) {
      const commandId = crypto.randomUUID();
      this.#sent.push(`${word}${LETTERS.slice(0, n)}`);
      this.typed += 1;
      const answer = this.#send(commandId);
      if (n < letters) {
        await answer;
        continue;
      }
      await cut();
      // A page that does not know whether it arrived sends the same command once more.
      if (!(await answer)) while (!(await this.#send(commandId)));
    }
  }

  /** Characters that were acknowledged and are not there, and values that nobody typed. */
  async check(): Promise<{ lost: number; doubled: number }> {
    const { values } = await this.client.done('procedure.open', { procedureId: this.#procedureId });
    const there: FieldValue = values[this.#fieldId] ?? '';
    const at = this.#sent.findLastIndex((value) => value === there);
    return { lost: at + 1 < this.#acknowledged ? 1 : 0, doubled: at < 0 ? 1 : 0 };
  }

  async #send(commandId: string): Promise<boolean> {
    const { length } = this.#sent;
    const edits = [{ fieldId: this.#fieldId, value: this.#sent.at(-1) ?? null }];
    const press = { commandId, procedureId: this.#procedureId, edits };
    const answer = await this.client.ask('procedure.edit', press).catch(() => null);
    if (answer?.ok === true) this.#acknowledged = length;
    return answer?.ok === true;
  }
}

/** Two sides type in one form while their pages, their connections and the server are cut and killed, `runs` times. */
async function formCuts(runs: number): Promise<FaultResult> {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path, { MESSAGES_PER_SECOND: '100000' });
  const figures = { cuts: 0, kills: 0, typed: 0, lost: 0, doubled: 0 };
  try {
    const [kiosk, specialist] = [
      await kioskClient(server.origin),
      await consoleClient(server.origin),
    ];
    const consultationId = await talk(kiosk, specialist);
    const templateId = 'care-certification';
    const begun = await specialist.done('procedure.begin', { consultationId, templateId });
    const { procedureId } = begun;
    const { template } = await kiosk.done('procedure.open', { procedureId });
    const [first, second] = template.pages
      .flatMap(({ fields }) => fields)
      .filter(({ kind, filledBy }) => kind === 'text' && filledBy === 'either');
    const typists = [
      new Typist(kiosk, procedureId, first?.id ?? ''),
      new Typist(specialist, procedureId, second?.id ?? ''),
    ] as const;
    for (let run = 0; run < runs; run += 1) {
      const typist = typists[run % 2] ?? typists[0];
      const isKill = run % KILL_IN === KILL_IN - 1;
      await typist.type(async () => {
        figures[isKill ? 'kills' : 'cuts'] += 1;
        if (isKill) {
          await server.stop('SIGKILL');
          await server.start();
        }
        for (const each of isKill ? typists : [typist]) {
          each.client.leave();
          each.client = await each.client.again();
        }
      });
      for (const each of typists) {
        const { lost, doubled } = run === 0 && each !== typist ? NONE : await each.check();
        figures.lost += lost;
        figures.doubled += doubled;
      }
      if (run % 500 === 499) progress(`${String(run + 1)} of ${String(runs)}`);
    }
    figures.typed = typists[0].typed + typists[1].typed;
    for (const { client } of typists) client.leave();
    const violations = figures.lost + figures.doubled;
    return { fault: 'form-cuts', runs, violations, figures, met: violations === 0 };
  } finally {
    await server.stop();
    data.remove();
  }
}

const NONE = { lost: 0, doubled: 0 };

export const fault: Fault = { runs: 10_000, run: formCuts };
