import type { LocalisedText } from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';

/** What a resident takes along of a form: the number of the desk, or that by which it is gone on with. */
export interface TakenForm {
  readonly title: LocalisedText;
  /** 受理番号; `null` of one that is not with its desk. */
  readonly receiptNumber: string | null;
  /** By which it is found again, at this center and from this day. */
  readonly resume: ProcedureView['resume'];
}

type Seen = Pick<ProcedureView, 'procedureId' | 'template' | 'status' | 'resume'>;

/**
 * Keeps the numbers of the forms of a consultation for the last screen: nothing of what was written in them. Forgotten
 * when that screen is left or another consultation begins.
 */
export class FormKeeper {
  #consultationId: string | null = null;
  readonly #taken = new Map<string, TakenForm>();

  /** A form as it is now. */
  follow(consultationId: string, { procedureId, template, status, resume }: Seen): void {
    if (this.#consultationId !== consultationId) this.forget();
    this.#consultationId = consultationId;
    if (status.state === 'withdrawn') {
      this.#taken.delete(procedureId);
      return;
    }
    const { receiptNumber } = status;
    this.#taken.set(procedureId, { title: template.title, receiptNumber, resume });
  }

  /** The forms of a consultation, in the order in which they were begun. */
  taken(consultationId: string): readonly TakenForm[] {
    return this.#consultationId === consultationId ? [...this.#taken.values()] : [];
  }

  forget(): void {
    this.#consultationId = null;
    this.#taken.clear();
  }
}
