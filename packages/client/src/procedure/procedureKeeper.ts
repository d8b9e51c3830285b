import type { Clock } from '../clock.ts';
import { digestOf } from '../pages/pictureBytes.ts';
import type { SignalingSession } from '../signaling/signalingSession.ts';
import { procedureChannelOf } from './procedureChannel.ts';
import { OpenProcedureForm } from './procedureForm.ts';
import type { ProcedureForm } from './procedureModels.ts';

export interface ProcedureKeeperDependencies {
  readonly clock: Clock;
  /** An identifier that nobody else makes (UUID). */
  newId(): string;
}

/** The forms of the current consultation that this page has open; none outlives it. */
export class ProcedureKeeper<View> {
  readonly #session: SignalingSession<View>;
  readonly #dependencies: ProcedureKeeperDependencies;
  readonly #open = new Map<string, OpenProcedureForm>();
  #consultationId: string | null = null;

  constructor(session: SignalingSession<View>, dependencies: ProcedureKeeperDependencies) {
    this.#session = session;
    this.#dependencies = dependencies;
    this.#listen();
  }

  /** The form of this procedure, the same object for all of the consultation; `null` without one. */
  form(procedureId: string): ProcedureForm | null {
    if (this.#consultationId === null) return null;
    return this.#open.get(procedureId) ?? this.#begin(procedureId);
  }

  /** Ends the forms of any other consultation than this. */
  keep(consultationId: string | null): void {
    if (this.#consultationId === consultationId) return;
    this.#consultationId = consultationId;
    for (const form of this.#open.values()) form.dispose();
    this.#open.clear();
  }

  #begin(procedureId: string): OpenProcedureForm {
    const { clock } = this.#dependencies;
    const begun = new OpenProcedureForm({
      channel: procedureChannelOf(procedureId, this.#session.request, this.#dependencies),
      clock,
      newId: () => this.#dependencies.newId(),
      digest: (text) => digestOf(new TextEncoder().encode(text)),
    });
    this.#open.set(procedureId, begun);
    if (this.#session.connection.state === 'up') begun.resume();
    return begun;
  }

  #listen(): void {
    const { events } = this.#session;
    events.on('connection', ({ state }) => {
      for (const form of this.#open.values()) {
        if (state === 'up') form.resume();
        else form.lose();
      }
    });
    events.on('procedure.state', (news) => {
      this.#open.get(news.procedureId)?.receive(news);
    });
  }
}
