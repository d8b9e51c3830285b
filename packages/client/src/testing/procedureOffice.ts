import { AppError, type FieldValue, type FormTemplate, type Seat } from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';
import { OpenProcedureForm } from '../procedure/procedureForm.ts';
import type { ProcedureChannel } from '../procedure/procedureModels.ts';
import type { FakeClock } from './fakeClock.ts';

const TEXTS = ['name', 'kana', 'phone'] as const;

const TEMPLATE: FormTemplate = {
  id: 'sample',
  version: 1,
  title: { ja: '見本の申請' },
  isSample: true,
  topicIds: [],
  receivingDeskKind: 'residents',
  papers: [],
  fee: null,
  handOver: null,
  dueDays: 1,
  retentionDays: 1,
  needsSignature: true,
  pages: [
    {
      id: 'p1',
      title: { ja: '1' },
      fields: TEXTS.map((id) => ({
        ...({ id, kind: 'text', limit: 60, label: { ja: id } } as const),
        ...({ filledBy: 'either', required: true } as const),
      })),
    },
  ],
  layout: { pages: [] },
};

/** What happens to a message: it arrives and is answered, or one of the two is lost on the way. */
export type Fate = 'arrives' | 'lost' | 'unanswered';

/** A server with one procedure, and the pages that have it open. */
export class ProcedureOffice {
  readonly #clock: FakeClock;
  readonly #forms = new Map<Seat, OpenProcedureForm>();
  readonly #answered = new Map<string, { readonly revision: number }>();
  #ids = 0;
  /** The field that a seat has; anybody else is refused there. */
  heldBy: Readonly<Record<string, Seat>> = {};
  /** The fate of the next messages, by default `arrives`. */
  fates: Fate[] = [];
  /** How many edits had an effect. */
  effects = 0;
  /** Who said to be where, and how many edits had an effect by then. */
  readonly holds: { readonly fieldId: string | null; readonly effects: number }[] = [];
  readonly signatures: { readonly revision: number; readonly digest: string }[] = [];
  readonly confirmations: { readonly pageId: string; readonly revision: number }[] = [];
  view: ProcedureView = {
    procedureId: 'f1',
    template: TEMPLATE,
    values: {},
    revision: 1,
    order: 1,
    edits: {},
    holders: [],
    confirmed: {},
    offers: [],
    openFields: null,
    status: {
      ...{ state: 'drafted', receiptNumber: null, submittedAt: null, dueDay: null },
      ...{ returned: null, reference: null, signed: null },
    },
    resume: { code: '123456', day: '2026-11-29', center: '池尻' },
    deskName: { ja: '窓口' },
    deskPhone: null,
    by: 'kiosk',
    today: '2026-11-29',
  };

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  /** A page that has the procedure open; it is connected when it is resumed. */
  form(seat: Seat): OpenProcedureForm {
    const form = new OpenProcedureForm({
      channel: this.#channelOf(seat),
      clock: this.#clock,
      newId: () => {
        this.#ids += 1;
        return `id-${String(this.#ids)}`;
      },
      digest: (text) => Promise.resolve(`digest of ${text}`),
    });
    this.#forms.set(seat, form);
    return form;
  }

  #channelOf(seat: Seat): ProcedureChannel {
    return {
      open: () => this.#carry(() => ({ ...this.view, by: seat })),
      hold: (fieldId) =>
        this.#carry(() => {
          this.holds.push({ fieldId, effects: this.effects });
          return {};
        }),
      edit: (commandId, edits) =>
        this.#carry(() => {
          const before = this.#answered.get(commandId);
          if (before) return before;
          const isHeld = ({ fieldId }: { readonly fieldId: string }) =>
            (this.heldBy[fieldId] ?? seat) !== seat;
          if (edits.some(isHeld)) throw new AppError('FIELD_HELD');
          this.effects += 1;
          this.write(Object.fromEntries(edits.map(({ fieldId, value }) => [fieldId, value])));
          const answer = { revision: this.view.revision };
          this.#answered.set(commandId, answer);
          return answer;
        }),
      confirmPage: (pageId, revision) =>
        this.#carry(() => this.confirmations.push({ pageId, revision })),
      sign: (revision, digest) => this.#carry(() => this.signatures.push({ revision, digest })),
      submit: () => this.#carry(() => ({ receiptNumber: '2026-000001-8' })),
    };
  }

  /** Writes and tells everybody. */
  write(changes: Readonly<Record<string, FieldValue | null>>): void {
    const { revision: since, order, values } = this.view;
    const next = { ...values };
    for (const [id, value] of Object.entries(changes)) {
      if (value === null) delete next[id];
      else next[id] = value;
    }
    this.view = { ...this.view, values: next, revision: since + 1, order: order + 1 };
    const { procedureId, status, holders, confirmed, revision } = this.view;
    for (const form of this.#forms.values()) {
      form.receive({
        ...{ procedureId, status, holders, confirmed, since, revision, order: order + 1 },
        changes: { values: changes, edits: {} },
      });
    }
  }

  async #carry<T>(act: () => T): Promise<T> {
    const fate = this.fates.shift() ?? 'arrives';
    await Promise.resolve();
    if (fate === 'lost') throw new AppError('UNREACHABLE');
    const answer = act();
    if (fate === 'unanswered') throw new AppError('UNREACHABLE');
    return answer;
  }
}
