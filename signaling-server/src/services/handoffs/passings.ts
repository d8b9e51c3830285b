import {
  agreedTo,
  AppError,
  cardWithout,
  declinedFor,
  newPassing,
  proceduresIn,
  type HandoffCard,
  type PassedThing,
} from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { passingKind } from '../records/passing/index.ts';
import { procedureKind } from '../records/procedure/index.ts';

/** つぎの窓口にわたすもの: staff ask what may go to another desk, the resident answers at the kiosk. */
export class Passings {
  readonly #runner: UnitRunner;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
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
      if (c.state !== 'inCall') throw new AppError('WRONG_STATE');
      if (unit.stores.organisation.desk(toDeskId) === null) throw new AppError('NOT_FOUND');
      const open = new Set(proceduresOf(unit.stores, consultationId));
      const isThere = proceduresIn(new Set(things)).every((id) => open.has(id));
      if (!isThere) throw new AppError('PROCEDURE_NOT_FOUND');
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

  answer(command: Command, passingId: string, agreed: readonly PassedThing[]): Promise<Done> {
    return this.#runner.command(command, passingKind, passingId, { type: 'answer', agreed });
  }
}

/** What goes to the desk of a card: its texts but those that its resident declined, and the sheets that they agreed to. */
export function passedOn(
  stores: Stores,
  consultationId: string,
  card: HandoffCard,
): { readonly card: HandoffCard; readonly procedureIds: readonly string[] } {
  const answers = stores.records(passingKind).of(consultationId);
  const agreed = agreedTo(answers, card.toDeskId);
  const there = new Set(proceduresOf(stores, consultationId));
  const procedureIds = proceduresIn(agreed).filter((id) => there.has(id));
  return { card: cardWithout(card, declinedFor(answers, card.toDeskId)), procedureIds };
}

const proceduresOf = (stores: Stores, consultationId: string): readonly string[] =>
  stores
    .records(procedureKind)
    .around(consultationId)
    .flatMap(({ id, state }) => (state === 'withdrawn' ? [] : [id]));
