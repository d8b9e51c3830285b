import { seatsOf } from '@madoguchi/domain';
import { agreementsDocument, type AskedAgreement } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Consultations } from '../call/consultations.ts';
import type { LiveDocuments } from '../documents/liveDocuments.ts';

/** A yes of a resident, and when it was given. */
export interface Agreement extends AskedAgreement {
  /** Epoch milliseconds. */
  readonly agreedAt: number;
}

/** What residents have agreed to in the calls of this moment. It lies in memory, as the live document that it is read from. */
export class Agreements {
  readonly #documents: LiveDocuments;
  /** When the yes to each question was put in order, by consultation and question. */
  readonly #agreedAt = new Map<string, Map<string, number>>();

  constructor(parts: {
    readonly documents: LiveDocuments;
    readonly consultations: Pick<Consultations, 'onChange'>;
    readonly clock: Clock;
  }) {
    this.#documents = parts.documents;
    parts.documents.onOrdered(({ consultationId, document }) => {
      if (document === agreementsDocument.name) this.#note(consultationId, parts.clock.now());
    });
    parts.consultations.onChange(({ after }) => {
      if (seatsOf(after).length === 0) this.#agreedAt.delete(after.id);
    });
  }

  /** The yes to a question that is not attached yet; `null` without one. */
  find(consultationId: string, agreementId: string): Agreement | null {
    const asked = this.#asked(consultationId).find(({ id }) => id === agreementId);
    const agreedAt = this.#agreedAt.get(consultationId)?.get(agreementId);
    return asked?.state === 'agreed' && agreedAt !== undefined ? { ...asked, agreedAt } : null;
  }

  #note(consultationId: string, now: number): void {
    const noted = this.#agreedAt.get(consultationId) ?? new Map<string, number>();
    this.#agreedAt.set(consultationId, noted);
    for (const { id, state } of this.#asked(consultationId)) {
      if (state === 'agreed' && !noted.has(id)) noted.set(id, now);
    }
  }

  #asked(consultationId: string): readonly AskedAgreement[] {
    return this.#documents.stateOf(consultationId, agreementsDocument)?.asked ?? [];
  }
}
