import {
  AppError,
  canonicalForm,
  pageProblems,
  type ErrorCode,
  type FieldIssue,
  type FieldValue,
  type Signature,
} from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';
import { codeOf } from '../errors.ts';
import { Store } from '../store.ts';
import {
  isAllKept,
  isAnyWaiting,
  laidOver,
  NO_EDITS,
  sentChanges,
  withAnswer,
  withDeparture,
  withEdit,
  withoutUnplaced,
  withRefusal,
  withWord,
} from './fieldEdits.ts';
import { ThrottledAction } from './throttledAction.ts';
import { PlaceInForm } from './placeInForm.ts';
import type { FormDependencies, FormSnapshot, ProcedureForm } from './procedureModels.ts';
import { withNews, type ProcedureNews } from './procedureNews.ts';
import { Waiters } from './waiters.ts';
import { WORTH_TRYING } from './worthTrying.ts';

/** A stroke goes at once; those that follow this soon travel together. */
export const BATCH_MS = 60;
/** After a failure; whatever was under way goes again with the same id. */
const RETRY_MS = 1_000;
/** Fields that one message changes at most. */
const MOST_FIELDS = 20;

/** One procedure as one page fills it: what is typed is seen at once, sent in order, and kept until it is answered. */
export class OpenProcedureForm implements ProcedureForm {
  readonly #dependencies: FormDependencies;
  readonly #store = new Store<FormSnapshot>({ view: null, saving: 'kept', unplaced: {} });
  /** What the server says. */
  #known: ProcedureView | null = null;
  #edits = NO_EDITS;
  #isUp = false;
  #isOpening = false;
  #isSending = false;
  /** After a refusal each field goes by itself, so that one that somebody else has holds up none of the others. */
  #isRefused = false;
  readonly #sending: ThrottledAction;
  #isOver = false;
  readonly #settled = new Waiters();
  readonly #place: PlaceInForm;

  constructor(dependencies: FormDependencies) {
    this.#dependencies = dependencies;
    this.#place = new PlaceInForm((fieldId) => dependencies.channel.hold(fieldId, false));
    this.#sending = new ThrottledAction(dependencies.clock, BATCH_MS, () => this.#send());
  }

  readonly subscribe = this.#store.subscribe;
  readonly getSnapshot = this.#store.getSnapshot;

  edit(fieldId: string, value: FieldValue | null): void {
    this.#edits = withEdit(this.#edits, fieldId, value);
    this.#show();
    // What is written in one go, as by a candidate that fills two fields, is one message.
    this.#sending.soon();
  }

  drop(fieldId: string): void {
    this.#edits = withoutUnplaced(this.#edits, fieldId);
    this.#show();
  }

  hold(fieldId: string | null): void {
    if (!this.#isUp) return;
    this.#place.goTo({ fieldId });
    if (isAllKept(this.#edits)) this.#place.tellNow();
  }

  ask(fieldId: string): void {
    if (this.#isUp) this.#dependencies.channel.hold(fieldId, true).catch(() => undefined);
  }

  async confirm(pageId: string): Promise<void> {
    const page = this.#require().template.pages.find(({ id }) => id === pageId);
    const fieldIds = page?.fields.map(({ id }) => id) ?? [];
    await this.#allKept((view) => JSON.stringify(fieldIds.map((id) => view.values[id] ?? null)));
    await this.#dependencies.channel.confirmPage(pageId, this.#require().revision);
  }

  async sign(signature: Signature): Promise<void> {
    await this.#allKept(({ template, values }) => canonicalForm(template, values));
    const { template, values, revision } = this.#require();
    const digest = await this.#dependencies.digest(canonicalForm(template, values));
    await this.#dependencies.channel.sign(revision, digest, signature);
  }

  async submit(): Promise<string> {
    await this.#allKept(({ template, values }) => canonicalForm(template, values));
    return (await this.#dependencies.channel.submit(this.#require().revision)).receiptNumber;
  }

  problems(pageId: string): readonly FieldIssue[] {
    const { view } = this.getSnapshot();
    return view === null ? [] : pageProblems(view.template, pageId, view.values, view.today);
  }

  /** The connection is there: what there is now is asked for, and what is under way goes again. */
  resume(): void {
    this.#isUp = true;
    this.#show();
    this.#open();
    this.#sendAfter(0);
  }

  lose(): void {
    this.#isUp = false;
    this.#place.goTo(null);
    this.#show();
  }

  /** A change of the procedure, as every seat of the consultation is told. */
  receive(news: ProcedureNews): void {
    if (this.#known === null) return;
    const next = withNews(this.#known, news);
    if (next === 'missed') this.#open();
    else this.#know(next);
  }

  dispose(): void {
    this.#isOver = true;
    this.#sending.stop();
    this.#store.clear();
    this.#settled.release();
  }

  #know(view: ProcedureView): void {
    this.#known = view;
    this.#edits = withWord(this.#edits, view.revision);
    this.#show();
  }

  #show(): void {
    const view = this.#known;
    const values = view && laidOver(view.values, this.#edits);
    const saving = isAllKept(this.#edits) ? 'kept' : this.#isUp ? 'keeping' : 'unkept';
    this.#store.set({
      // The same object where the values are the same, so that what is shown does not change.
      view: view && values && (values === view.values ? view : { ...view, values }),
      saving,
      unplaced: this.#edits.unplaced,
    });
    if (saving !== 'kept') return;
    this.#settled.release();
    this.#place.tellNow();
  }

  #open(): void {
    if (this.#isOpening || !this.#isUp) return;
    this.#isOpening = true;
    this.#dependencies.channel.open().then(
      (view) => {
        this.#isOpening = false;
        if (!this.#isOver) this.#know(view);
      },
      (error: unknown) => {
        this.#isOpening = false;
        if (this.#isOver || !WORTH_TRYING.has(codeOf(error))) return;
        this.#dependencies.clock.after(RETRY_MS, () => this.#open());
      },
    );
  }

  #sendAfter(ms: number): void {
    if (!this.#isOver) this.#sending.after(ms);
  }

  /** One message at a time, so that they arrive in the order in which they were typed. */
  #send(): void {
    if (!this.#isUp || this.#isSending) return;
    if (this.#edits.underWay === null) {
      if (!isAnyWaiting(this.#edits)) return;
      const most = this.#isRefused ? 1 : MOST_FIELDS;
      this.#edits = withDeparture(this.#edits, this.#dependencies.newId(), most);
    }
    const { underWay } = this.#edits;
    if (underWay === null) return;
    this.#isSending = true;
    this.#dependencies.channel.edit(underWay.commandId, sentChanges(underWay.changes)).then(
      ({ revision }) => this.#answered(revision),
      (error: unknown) => this.#failed(codeOf(error)),
    );
  }

  #answered(revision: number): void {
    this.#isSending = false;
    if (this.#isOver) return;
    this.#edits = withAnswer(this.#edits, revision);
    if (this.#known !== null) this.#edits = withWord(this.#edits, this.#known.revision);
    if (!isAnyWaiting(this.#edits)) this.#isRefused = false;
    this.#show();
    if (isAnyWaiting(this.#edits)) this.#sendAfter(0);
  }

  #failed(code: ErrorCode): void {
    this.#isSending = false;
    if (this.#isOver) return;
    if (WORTH_TRYING.has(code)) return this.#sendAfter(RETRY_MS);
    this.#edits = withRefusal(this.#edits);
    this.#isRefused = isAnyWaiting(this.#edits);
    this.#show();
    if (this.#isRefused) this.#sendAfter(0);
    // It says something else than this page believes.
    if (code !== 'FIELD_HELD') this.#open();
  }

  /**
   * Resolves when the server has all that was typed and says the same as what was seen at the press; otherwise it would
   * be another form that is confirmed, signed or sent.
   */
  async #allKept(seenIn: (view: ProcedureView) => string): Promise<void> {
    const { view } = this.getSnapshot();
    const seen = view && seenIn(view);
    if (!isAllKept(this.#edits)) {
      this.#sendAfter(0);
      await this.#settled.wait();
    }
    if (this.#isOver) throw new AppError('WRONG_STATE');
    if (this.#edits.answered.length > 0) this.#know(await this.#dependencies.channel.open());
    if (seenIn(this.#require()) !== seen) throw new AppError('PROCEDURE_CHANGED');
  }

  #require(): ProcedureView {
    if (this.#known === null) throw new AppError('WRONG_STATE');
    return this.#known;
  }
}
