/** The field that this page has gone to, until the server has been told of it. */
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

  /** Tells the server. Call it after earlier edits have arrived, because an edit makes its writer the holder of its field. */
  tellNow(): void {
    if (this.#wanted === null) return;
    const { fieldId } = this.#wanted;
    this.#wanted = null;
    // Who is at a field lies in memory alone: a message that is lost is followed by a stroke.
    this.#tell(fieldId).catch(() => undefined);
  }
}
