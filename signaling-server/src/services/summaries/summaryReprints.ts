import type { Consultation, Language } from '@madoguchi/domain';
import { LANGUAGES, languageEntry, localDay, mayOn } from '@madoguchi/domain';
import type { RouteBody, RouteResponse } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Stores } from '../../ports/store.ts';
import type { Asker } from '../access/access.ts';
import { withTicket } from '../audit/ticketSearch.ts';
import { placeOfConsultation } from '../records/consultation/place.ts';
import { wardOf } from '../records/places.ts';
import { summaryKind } from '../records/summary/index.ts';
import { summarySheet } from './summarySheet.ts';

/** Prints the summary of today once more for somebody who has lost the paper. */
export class SummaryReprints {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: string;

  constructor(parts: { readonly db: Database; readonly clock: Clock; readonly timeZone: string }) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#timeZone = parts.timeZone;
  }

  /**
   * The summary of a ticket of today whose call is over, at a center of whoever asks; any other is as if there were none.
   * That it is printed is in the audit log before anything of it is shown.
   */
  async find(
    { district, number, language }: RouteBody<'reprintSummary'>,
    caller: Asker,
  ): Promise<RouteResponse<'reprintSummary'>> {
    const day = localDay(this.#clock.now(), this.#timeZone);
    const given = await withTicket(this.#db, { district, number, day });
    const isWithin = (stores: Stores, c: Consultation): boolean =>
      mayOn(caller.actor, 'record.read', placeOfConsultation(stores, c), wardOf(stores)) &&
      stores.records(summaryKind).get(c.id) !== null;
    const c = this.#db.read((stores) =>
      given.find((each) => isCallOver(each) && isWithin(stores, each)),
    );
    if (c === undefined) return { printed: null };
    const chosen = language ?? languageOf(c);
    await this.#db.write(({ audit }) => {
      const record = { kind: 'consultation', id: c.id } as const;
      const details = { languages: chosen };
      audit.append({ ...caller, action: 'summary.reprinted', record, details }, this.#clock.now());
    });
    return this.#db.read((stores) => {
      const summary = stores.records(summaryKind).get(c.id);
      if (summary === null) return { printed: null };
      return { printed: { summary: summarySheet(stores, c, summary), language: chosen } };
    });
  }
}

const isCallOver = ({ state }: Consultation): boolean =>
  state === 'wrapUp' || state === 'followUp' || state === 'closed';

/** The written language of somebody who has talked in this one; the ward's own where there is none. */
const languageOf = ({ needs }: Consultation): Language =>
  LANGUAGES.find((each) => languageEntry(each).spoken === needs.language) ?? 'ja';
