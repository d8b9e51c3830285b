import type { Consultation, ConsultationEvent } from '@madoguchi/domain';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import type { ChangedBy, RecordChange } from '../records/kind.ts';

/** One change of one consultation. */
export type ConsultationChange = RecordChange<Consultation, ConsultationEvent>;

/** What happens to consultations, for whoever has to do with nothing else. */
export class Consultations {
  readonly #runner: UnitRunner;

  constructor(runner: UnitRunner) {
    this.#runner = runner;
  }

  /** A command that is one event of one consultation, and answered with nothing. */
  command(command: Command, id: string, event: ConsultationEvent): Promise<Done> {
    return this.#runner.command(command, consultationKind, id, event);
  }

  /** One event of one consultation without a command; refuses as its transition does. */
  act(id: string, event: ConsultationEvent, by: ChangedBy): Promise<Consultation> {
    return this.#runner.act(consultationKind, id, event, by);
  }

  /** Registers for every change of a consultation; it is announced only after it is durable. */
  onChange(listener: (change: ConsultationChange) => void): void {
    this.#runner.onChange(consultationKind, listener);
  }
}
