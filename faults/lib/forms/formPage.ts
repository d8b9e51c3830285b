import { OpenProcedureForm, type FormDependencies, type ProcedureChannel } from '@madoguchi/client';
import { AppError } from '@madoguchi/domain';
import type { ClientEventName, EventAck, NoticeData } from '@madoguchi/protocol';
import type { Sent, TestClient } from '../../../tests/support/server/clients.ts';
import { endAtOnce, later } from '../cuts/cutConnection.ts';

/** A page that cannot come back in so many tries is kept out. */
const TRIES = 100;
const COME_BACK_MS = 50;
/** What was typed has to be with the server by then, whatever happened. */
const KEPT_LIMIT_MS = 60_000;

/** What a control does to an edit on its way, so that the judge has something to find. */
export type Planted = 'nothing' | 'dropped' | 'doubled';

/** One page with a form: the product's own model of it, over a connection that can be cut. */
export class FormPage {
  readonly form: OpenProcedureForm;
  readonly #procedureId: string;
  #client: TestClient;
  #planted: Planted = 'nothing';

  constructor(client: TestClient, procedureId: string) {
    this.#client = client;
    this.#procedureId = procedureId;
    const dependencies: FormDependencies = {
      channel: this.#channel(),
      clock: {
        now: () => Date.now(),
        after(ms, callback) {
          const timer = setTimeout(callback, ms);
          return () => {
            clearTimeout(timer);
          };
        },
      },
      newId: () => crypto.randomUUID(),
      digest: () => Promise.reject(new AppError('WRONG_STATE')),
    };
    this.form = new OpenProcedureForm(dependencies);
    this.#listen();
    this.form.resume();
  }

  /** The next edit is acknowledged and not sent, or sent with its last character twice. */
  plant(planted: Planted): void {
    this.#planted = planted;
  }

  /** Pulls the cable. The form keeps what it has, and sends it again when the line is back. */
  async cut(): Promise<void> {
    endAtOnce(this.#client);
    await this.comeBack();
  }

  /** Comes back over a new connection, after a cut or when the server is there again. */
  async comeBack(): Promise<void> {
    this.form.lose();
    this.#client = await reconnected(this.#client);
    this.#listen();
    this.form.resume();
  }

  /** Ends like a page whose process is killed: nothing is said, nothing is kept; another one takes its place. */
  async kill(): Promise<FormPage> {
    endAtOnce(this.#client);
    this.form.dispose();
    return new FormPage(await reconnected(this.#client), this.#procedureId);
  }

  /** Resolves when the server has all that was typed, as the form itself says. */
  async kept(): Promise<void> {
    const until = Date.now() + KEPT_LIMIT_MS;
    for (;;) {
      const { view, saving } = this.form.getSnapshot();
      if (view !== null && saving === 'kept') return;
      if (Date.now() > until) throw new Error('what was typed does not come to the server');
      await later(2);
    }
  }

  /** What the server has of a field. */
  async stored(fieldId: string): Promise<string> {
    const { values } = await this.#ask('procedure.open', { procedureId: this.#procedureId });
    const value = values[fieldId];
    return typeof value === 'string' ? value : '';
  }

  leave(): void {
    this.form.dispose();
    this.#client.leave();
  }

  #listen(): void {
    this.#client.socket.on('procedure.state', (news: NoticeData<'procedure.state'>) => {
      if (news.procedureId === this.#procedureId) this.form.receive(news);
    });
  }

  #channel(): ProcedureChannel {
    const procedureId = this.#procedureId;
    const none = () => Promise.reject(new AppError('WRONG_STATE'));
    return {
      open: () => this.#ask('procedure.open', { procedureId }),
      edit: async (commandId, edits) => {
        const planted = this.#planted;
        this.#planted = 'nothing';
        const [first] = edits;
        if (planted === 'dropped') return { revision: this.form.getSnapshot().view?.revision ?? 0 };
        if (planted === 'doubled' && typeof first?.value === 'string') {
          const value = `${first.value}${first.value.slice(-1)}`;
          const changed = [{ fieldId: first.fieldId, value }];
          return this.#ask('procedure.edit', { commandId, procedureId, edits: changed });
        }
        return this.#ask('procedure.edit', { commandId, procedureId, edits });
      },
      hold: none,
      confirmPage: none,
      sign: none,
      submit: none,
    };
  }

  /** Asks as the session of a page does: a question without an answer is `UNREACHABLE` and may be repeated. */
  async #ask<N extends ClientEventName>(name: N, data: Sent<N>): Promise<EventAck<N>> {
    const answer = await this.#client.ask(name, data).catch(() => {
      throw new AppError('UNREACHABLE');
    });
    if (!answer.ok) throw new AppError(answer.code);
    return answer.data;
  }
}

async function reconnected(client: TestClient): Promise<TestClient> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await client.again();
    } catch (error) {
      if (tries === TRIES) throw error;
      await later(COME_BACK_MS);
    }
  }
}
