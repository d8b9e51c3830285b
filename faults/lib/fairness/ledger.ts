import type { SqlConnection } from '../database/place.ts';

/** What was acknowledged besides the history of consultations, and what lies in the other tables. */
export interface Ledger {
  readonly told: {
    /** How many wishes for contact were taken at each kiosk. */
    readonly wishes: Map<string, number>;
    /** How often somebody left because nobody was free, or came when there was no queue. */
    unmet: number;
    /** Wishes that somebody has settled. */
    readonly finished: Set<string>;
  };
  readonly contacts: readonly {
    readonly id: string;
    readonly kioskId: string;
    readonly state: string;
  }[];
  readonly unmet: number;
  readonly cards: readonly { readonly id: string; readonly state: string }[];
}

/** The tables as they lie in the database. */
export async function tablesOf(db: SqlConnection): Promise<Omit<Ledger, 'told'>> {
  const contacts = await db.all('select id, kiosk_id, state from contact_request');
  const cards = await db.all('select id, state from handoff');
  const [unmet] = await db.all('select count(*) as n from unmet_demand');
  return {
    contacts: contacts.map((row) => ({
      ...{ id: String(row['id']), kioskId: String(row['kiosk_id']), state: String(row['state']) },
    })),
    cards: cards.map(({ id, state }) => ({ id: String(id), state: String(state) })),
    unmet: Number(unmet?.['n']),
  };
}

/** Wishes and cards that were acknowledged and are not there, are there twice, or never came to an end. */
export function checkLedger({ told, contacts, unmet, cards }: Ledger): {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
} {
  const [lost, doubled]: [string[], string[]] = [[], []];
  const kiosks = new Set([...told.wishes.keys(), ...contacts.map(({ kioskId }) => kioskId)]);
  const compare = (what: string, there: number, asked: number): void => {
    if (there < asked) lost.push(`${what}: ${String(there)} of ${String(asked)}`);
    if (there > asked) doubled.push(`${what}: ${String(there)} for ${String(asked)}`);
  };
  for (const kiosk of kiosks) {
    const there = contacts.filter(({ kioskId }) => kioskId === kiosk).length;
    compare(`wishes of ${kiosk}`, there, told.wishes.get(kiosk) ?? 0);
  }
  compare('unmet demand', unmet, told.unmet);
  for (const { id, state } of contacts) {
    if (state !== 'done' || !told.finished.has(id)) lost.push(`the wish ${id} ended as ${state}`);
  }
  for (const { id, state } of cards) {
    if (state !== 'settled') lost.push(`the card ${id} ended as ${state}`);
  }
  return { lost, doubled };
}
