/** A fact about this device, told to the server after every connect and whenever it changes. */
export class ToldFact<Fact> {
  readonly #send: (fact: Fact) => Promise<unknown>;
  #told: string | null = null;

  constructor(send: (fact: Fact) => Promise<unknown>) {
    this.#send = send;
  }

  /** The server knows nothing of a device that was away. */
  forget(): void {
    this.#told = null;
  }

  tell(fact: Fact): void {
    const said = JSON.stringify(fact);
    if (said === this.#told) return;
    this.#told = said;
    this.#send(fact).catch(() => {
      // It is told again after the next connect.
      this.#told = null;
    });
  }
}
