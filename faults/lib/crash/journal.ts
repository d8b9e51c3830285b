import type { Ack, ClientEventName } from '@madoguchi/protocol';
import type { TestClient } from '../../../tests/support/server/clients.ts';

/** What somebody does next. */
export interface Move {
  readonly event: ClientEventName;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A command that was sent, and what its sender was told; `null` when nothing was. */
export interface Sent extends Move {
  readonly commandId: string;
  /** `kiosk:…` or `staff:…`. */
  readonly by: string;
  readonly answer: Ack<Record<string, unknown>> | null;
}

/** A command that was answered with yes: it must never be lost. */
export interface Acknowledged extends Sent {
  readonly answer: { readonly ok: true; readonly data: Record<string, unknown> };
}

/** What the people of a fault remember of their commands, as far as they were told. */
export class Journal {
  /** Told of every command the moment it is sent. */
  onSent: (event: ClientEventName) => void = () => undefined;
  readonly #acknowledged: Acknowledged[] = [];
  readonly #unanswered: Sent[] = [];
  readonly #refusals = new Map<string, number>();
  #sent = 0;

  get sent(): number {
    return this.#sent;
  }

  get acknowledged(): readonly Acknowledged[] {
    return this.#acknowledged;
  }

  /** How often each code was the answer. */
  get refusals(): ReadonlyMap<string, number> {
    return this.#refusals;
  }

  get unanswered(): readonly Sent[] {
    return [...this.#unanswered];
  }

  /** Commands whose senders do not know what became of them; whoever asks takes them over. */
  takeUnanswered(): readonly Sent[] {
    return this.#unanswered.splice(0);
  }

  /** Sends a new command, or one again, and notes what is answered. */
  async send(
    client: TestClient,
    by: string,
    { event, data }: Move,
    commandId: string = crypto.randomUUID(),
  ): Promise<Sent> {
    this.#sent += 1;
    const asked = client.raw(event, { ...data, commandId });
    this.onSent(event);
    const answer = (await asked.catch(() => null)) as Sent['answer'];
    const sent = { event, data, commandId, by, answer };
    if (answer === null) this.#unanswered.push(sent);
    else if (answer.ok) this.#acknowledged.push({ ...sent, answer });
    else this.#refusals.set(answer.code, (this.#refusals.get(answer.code) ?? 0) + 1);
    return sent;
  }
}
