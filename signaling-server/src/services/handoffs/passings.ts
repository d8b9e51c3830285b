import { AppError, newPassing, pageIdsIn, proceduresIn, type PassedThing } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { passingKind } from '../records/passing/index.ts';
import { proceduresOf } from './passedOn.ts';

/** A yes of a resident for a page of the call. */
export interface AgreedPage {
  readonly consultationId: string;
  readonly passingId: string;
  readonly pageId: string;
  readonly toDeskId: string;
  readonly askedBy: string;
}

/** The pages of calls, which lie in memory and go along when the resident agrees. */
export interface PassablePages {
  isThere(consultationId: string, pageId: string): boolean;
  /** Keeps a page for the card to its desk. */
  attach(unit: UnitOfWork, page: AgreedPage): void;
  /** Lets go of a page that no card has taken along yet. */
  letGo(unit: UnitOfWork, page: Omit<AgreedPage, 'askedBy'>): void;
}

/** つぎの窓口にわたすもの: staff ask what may go to another desk, the resident answers at the kiosk. */
export class Passings {
  readonly #runner: UnitRunner;
  #pages: PassablePages | null = null;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
  }

  /** Sets where the pages of calls are; without it there are none. */
  takePagesFrom(pages: PassablePages): void {
    this.#pages = pages;
  }

  /** Asks; what was asked before and is not answered is withdrawn. Refuses as `passing.ask` says. */
  ask(
    command: Command,
    consultationId: string,
    staffId: string,
    { toDeskId, things }: { readonly toDeskId: string; readonly things: readonly PassedThing[] },
  ): Promise<{ passingId: string }> {
    return this.#runner.once(command, (unit) => {
      const c = unit.get(consultationKind, consultationId);
      // Nobody is at the kiosk who could be asked there.
      if (c.state !== 'inCall' || c.carriedAt !== null) throw new AppError('WRONG_STATE');
      if (unit.stores.organisation.desk(toDeskId) === null) throw new AppError('NOT_FOUND');
      this.#assertThere(unit.stores, consultationId, things);
      for (const { id, state } of unit.stores.records(passingKind).of(consultationId)) {
        if (state === 'asked') unit.act(passingKind, id, { type: 'withdraw' });
      }
      const passingId = newId();
      const facts = { id: passingId, consultationId, toDeskId, things, askedBy: staffId };
      unit.create(passingKind, newPassing(facts, unit.now));
      return { passingId };
    });
  }

  withdraw(command: Command, passingId: string): Promise<Done> {
    return this.#runner.command(command, passingKind, passingId, { type: 'withdraw' });
  }

  /** Records the answer, and keeps the pages that may go along. */
  answer(command: Command, passingId: string, agreed: readonly PassedThing[]): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const { state, consultationId, things } = unit.get(passingKind, passingId);
      const gone = pageIdsIn(things)
        .filter((pageId) => this.#pages?.isThere(consultationId, pageId) !== true)
        .map((pageId) => `page:${pageId}` as const);
      const after = unit.act(passingKind, passingId, { type: 'answer', agreed, gone });
      if (state !== 'asked' || !('agreed' in after)) return {};
      const { toDeskId, askedBy } = after;
      for (const pageId of pageIdsIn(after.things)) {
        const page = { consultationId, passingId, pageId, toDeskId };
        // The last answer stands: what an earlier one has kept of it goes first.
        this.#pages?.letGo(unit, page);
        if (after.agreed.includes(`page:${pageId}`))
          this.#pages?.attach(unit, { ...page, askedBy });
      }
      return {};
    });
  }

  /** Staff let a thing stay after all. */
  keepBack(command: Command, passingId: string, thing: PassedThing): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const event = { type: 'keepBack', thing } as const;
      const { consultationId, toDeskId } = unit.act(passingKind, passingId, event);
      for (const pageId of pageIdsIn([thing])) {
        this.#pages?.letGo(unit, { consultationId, passingId, pageId, toDeskId });
      }
      return {};
    });
  }

  #assertThere(stores: Stores, consultationId: string, things: readonly PassedThing[]): void {
    const open = new Set(proceduresOf(stores, consultationId));
    if (!proceduresIn(things).every((id) => open.has(id))) {
      throw new AppError('PROCEDURE_NOT_FOUND');
    }
    const isThere = (id: string): boolean => this.#pages?.isThere(consultationId, id) === true;
    if (!pageIdsIn(things).every(isThere)) throw new AppError('PAGE_GONE');
  }
}
