import { occupiedStaff, occupiesKiosk, type Consultation } from '@madoguchi/domain';
import type { ConsoleView, KioskView } from '@madoguchi/protocol';
import { DatabaseSync } from 'node:sqlite';
import { offersIn } from '../engine/step.ts';
import { later } from './cutConnection.ts';

/** What somebody sees of their consultation; other people act meanwhile, so it may take a moment. */
const SETTLED_WITHIN_MS = 3_000;

/** The database of a running server, read beside it. */
export class Truth {
  readonly #db: DatabaseSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file, { readOnly: true });
  }

  /** Rows that people have caused, by consultation and type. */
  rows(): ReadonlyMap<string, number> {
    const counted = this.#db
      .prepare(
        `select consultation_id || ' ' || type as what, count(*) as times from consultation_event
         where actor not like '%"system"%' group by what`,
      )
      .all();
    return new Map(counted.map(({ what, times }) => [String(what), Number(times)]));
  }

  ofKiosk(kioskId: string): string {
    const c = this.#open().find((each) => each.kioskId === kioskId && occupiesKiosk(each));
    return c === undefined ? 'nothing' : `${c.id} ${c.state}`;
  }

  ofStaff(staffId: string): string {
    const c = this.#open().find((each) => occupiedStaff(each).includes(staffId));
    if (c === undefined) return 'nothing';
    const isRung = offersIn(c).some((offer) => offer.staffId === staffId);
    return `${c.id} ${isRung ? 'rings' : c.state}`;
  }

  open(): number {
    return this.#open().length;
  }

  close(): void {
    this.#db.close();
  }

  #open(): readonly Consultation[] {
    const rows = this.#db.prepare(`select body from consultation where state <> 'closed'`).all();
    return rows.map(({ body }) => JSON.parse(String(body)) as Consultation);
  }
}

export const seenAtKiosk = (view: KioskView | null): string => {
  const c = view?.consultation ?? null;
  return c === null ? 'nothing' : `${c.id} ${c.state}`;
};

export function seenAtConsole(view: ConsoleView | null): string {
  if (view?.offer) return `${view.offer.consultationId} rings`;
  return view?.current ? `${view.current.consultationId} ${view.current.state}` : 'nothing';
}

/** Whether what is seen becomes what is true. */
export async function becomes(seen: () => string, truth: () => string): Promise<boolean> {
  const until = performance.now() + SETTLED_WITHIN_MS;
  while (performance.now() < until) {
    if (seen() === truth()) return true;
    await later(10);
  }
  return false;
}
