import type { Findings, Log, Sent } from './log.ts';

/** By what else somebody has their resident back who takes them back. */
const ALSO_BACK = ['returnTransfer', 'transferExpired', 'lostTooLong'] as const;

type Noted = { readonly [K in keyof Findings]: string[] };

/** Holds what was sent and answered against the rows that are there. */
export class Commands {
  readonly #log: Log;
  /** Rows by what they are about, and where the first of them is. */
  readonly #rows = new Map<string, { by: Map<string, number>; first: number }>();

  constructor(log: Log) {
    this.#log = log;
    for (const [index, { consultationId, type, by }] of log.entries.entries()) {
      const key = `${consultationId} ${type}`;
      const rows = this.#rows.get(key) ?? { by: new Map<string, number>(), first: index };
      rows.by.set(by, (rows.by.get(by) ?? 0) + 1);
      this.#rows.set(key, rows);
    }
  }

  judge(noted: Noted): Findings {
    const asked = new Map<string, number>();
    const ids = new Set<string>();
    for (const one of this.#log.sent) {
      if (ids.has(one.commandId)) noted.unexpected.push(`two commands are ${one.commandId}`);
      ids.add(one.commandId);
      this.#judgeAnswers(one, noted);
      if (one.consultationId === null || one.type === null) continue;
      const key = `${one.consultationId} ${one.type} ${one.by}`;
      // A refused command had no effect; one whose answer nobody heard may have had one.
      const mayHave = one.answers.length === 0 || one.answers.includes('ok');
      asked.set(key, (asked.get(key) ?? 0) + (mayHave ? 1 : 0));
    }
    for (const [key, { by }] of this.#rows) {
      for (const [who, rows] of by) {
        const times = asked.get(`${key} ${who}`);
        if (who === 'system') continue;
        if (times === undefined) noted.unexpected.push(`${key} by ${who} was never sent`);
        else if (rows > times) noted.doubled.push(`${key} by ${who}: ${String(rows)} rows`);
      }
    }
    return noted;
  }

  #isOut({ consultationId, whom, heardAt }: Sent): boolean {
    if (whom === undefined) return false;
    const before = this.#log.entries.slice(0, heardAt);
    const last = before.findLast((entry) => entry.consultationId === consultationId);
    const others = last?.after.others ?? [];
    return !others.some((each) => each.participantId === whom || each.staffId === whom);
  }

  #judgeAnswers(one: Sent, noted: Noted): void {
    const { commandId, type, consultationId, answers, heardAt } = one;
    if (answers.includes('INTERNAL')) noted.unexpected.push(`${String(type)} ended with INTERNAL`);
    if (!answers.includes('ok')) return;
    if (answers.some((answer) => answer !== 'ok')) {
      noted.doubled.push(`${String(type)} ${commandId} was answered ${answers.join(', ')}`);
    }
    if (type === null) return;
    const hasRow = [type, ...(type === 'takeBack' ? ALSO_BACK : [])].some((each) => {
      const row = this.#rows.get(`${String(consultationId)} ${each}`);
      return row !== undefined && row.first < heardAt;
    });
    // Whoever was gone before needed no row any more.
    if (!hasRow && !this.#isOut(one)) {
      noted.lost.push(`${type} of ${String(consultationId)} was acknowledged without a row`);
    }
  }
}
