/** Where whoever fills a form is, as long as the server has not been told. */
export class PlaceInForm {
  readonly #tell: (fieldId: string | null) => Promise<unknown>;
  #wanted: { readonly fieldId: string | null } | null = null;

  constructor(tell: (fieldId: string | null) => Promise<unknown>) {
    this.#tell = tell;
  }

  /** They have gone to this field, or away from all; `null` forgets what was not told. */
  goTo(wanted: { readonly fieldId: string | null } | null): void {
    this.#wanted = wanted;
  }

  /** Tells it, once everything that was written before has arrived: whoever writes is taken to be where they write. */
  tellNow(): void {
    if (this.#wanted === null) return;
    const { fieldId } = this.#wanted;
    this.#wanted = null;
    // Who is at a field lies in memory alone: a message that is lost is followed by a stroke.
    this.#tell(fieldId).catch(() => undefined);
  }
}
