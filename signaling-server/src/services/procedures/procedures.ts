import { createHash, randomInt } from 'node:crypto';
import {
  AppError,
  canonicalForm,
  chooseDesk,
  dayAfter,
  formatTicket,
  localDay,
  newProcedure,
  receiptNumberOf,
  routeFor,
  type Consultation,
  type FieldChange,
  type FormTemplate,
  type Procedure,
  type Seat,
  type Signature,
} from '@madoguchi/domain';
import type { ProcedureView } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Stores } from '../../ports/store.ts';
import { ruleOf } from '../dispatch/dispatcher.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { servedDesks } from '../queue/servedDesks.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { BoundedTries } from './boundedTries.ts';
import { FieldHolders } from './fieldHolders.ts';
import { ProcedureNews } from './procedureNews.ts';
import { templateOf, templatesIn } from './templates.ts';

/** By what a procedure of an earlier visit is found. */
export interface ResumeSlip {
  readonly centerId: string;
  readonly day: string;
  readonly number: string;
}

/** 手続き while they are filled and signed, up to their submission. */
export class Procedures {
  readonly #runner: UnitRunner;
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: string;
  readonly #tries: BoundedTries;
  readonly holders: FieldHolders;
  readonly news: ProcedureNews;

  constructor(parts: {
    readonly runner: UnitRunner;
    readonly db: Database;
    readonly clock: Clock;
    readonly timeZone: string;
  }) {
    const { runner, db, clock, timeZone } = parts;
    this.#runner = runner;
    this.#db = db;
    this.#clock = clock;
    this.#timeZone = timeZone;
    this.#tries = new BoundedTries(clock);
    this.holders = new FieldHolders(clock);
    this.news = new ProcedureNews({ db, clock, timeZone, runner, holders: this.holders });
  }

  /** Begins one of the topic's templates; the kiosk shows it. Refuses with `TEMPLATE_GONE`, `WRONG_STATE`. */
  begin(
    command: Command,
    consultationId: string,
    staffId: string,
    templateId: string,
  ): Promise<{ procedureId: string }> {
    return this.#runner.once(command, (unit) => {
      const c = unit.get(consultationKind, consultationId);
      assertTalking(c);
      const template = templatesIn(unit.stores, c).find(({ id }) => id === templateId);
      if (template === undefined) throw new AppError('TEMPLATE_GONE');
      hideOthers(unit, consultationId);
      const id = newId();
      const resumeDay = localDay(unit.now, this.#timeZone);
      const facts = {
        ...{ id, templateId, templateVersion: template.version, consultationId },
        ...{ centerId: c.centerId, topicId: c.topicId, startedBy: staffId, resumeDay },
        ticket: formatTicket(c.ticket),
        ...{ startedDeskId: c.deskId, deskId: receivingDesk(unit.stores, template, c) },
        resumeCode: freeCode(unit.stores, c.centerId, resumeDay),
      };
      unit.create(procedureKind, newProcedure(facts, unit.now));
      return { procedureId: id };
    });
  }

  /** The centers of the ward, one of which a slip names. */
  centers(): { readonly centers: readonly { readonly id: string; readonly district: string }[] } {
    const all = this.#db.read(({ organisation }) => organisation.centers());
    return { centers: all.map(({ id, district }) => ({ id, district })) };
  }

  /**
   * Goes on with one of an earlier visit in this consultation. Wrong numbers are bounded by who tries and by the slip that
   * they try. Refuses as `procedure.resume` says.
   */
  async resume(
    command: Command,
    consultationId: string,
    slip: ResumeSlip,
    seat: Seat,
  ): Promise<{ procedureId: string }> {
    const keys = [`${consultationId} ${seat}`, `${slip.centerId} ${slip.day}`];
    this.#tries.assertMayTry(keys);
    try {
      const resumed = await this.#runner.once(command, (unit) => {
        assertTalking(unit.get(consultationKind, consultationId));
        const found = unit.stores
          .records(procedureKind)
          .byResume(slip.centerId, slip.day, slip.number);
        if (found === null || !isResumable(found)) throw new AppError('RESUME_NOT_FOUND');
        hideOthers(unit, consultationId);
        unit.act(procedureKind, found.id, { type: 'open', consultationId });
        return { procedureId: found.id };
      });
      this.#tries.wasRight(keys);
      return resumed;
    } catch (error) {
      if (error instanceof AppError && error.code === 'RESUME_NOT_FOUND') {
        this.#tries.wasWrong(keys);
      }
      throw error;
    }
  }

  show(command: Command, procedureId: string, shown: boolean): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const { nowIn } = unit.get(procedureKind, procedureId);
      if (shown && nowIn !== null) hideOthers(unit, nowIn, procedureId);
      unit.act(procedureKind, procedureId, { type: 'show', shown });
      return {};
    });
  }

  /** The procedure as it is, and from now on what is new of it. */
  open(procedureId: string, seat: Seat): ProcedureView {
    return this.#db.read((stores) => this.news.open(stores, this.#find(stores, procedureId), seat));
  }

  hold(
    procedureId: string,
    seat: Seat,
    fieldId: string | null,
    ask: boolean,
  ): Record<string, never> {
    this.#db.read((stores) => {
      const p = this.#find(stores, procedureId);
      const isThere = fieldId === null || fieldIdsOf(templateOf(stores, p)).has(fieldId);
      if (!isThere) throw new AppError('BAD_REQUEST');
    });
    if (ask && fieldId !== null) this.holders.ask(procedureId, fieldId, seat);
    else this.holders.hold(procedureId, fieldId, seat);
    return {};
  }

  /** Keeps whole values of fields, all of them or none. Refuses as `procedure.edit` says. */
  async edit(
    command: Command,
    procedureId: string,
    seat: Seat,
    edits: readonly FieldChange[],
  ): Promise<{ revision: number }> {
    const known = this.#db.read(({ commands }) => commands.find(command.commandId));
    // At once: two who write in the same field at the same moment must not both be let through.
    if (known === null) {
      this.holders.stroke(
        procedureId,
        edits.map(({ fieldId }) => fieldId),
        seat,
      );
    }
    return this.#runner.once(command, (unit) => {
      const by = { by: seat, edits, ...this.#byTemplate(unit, procedureId) };
      return { revision: unit.act(procedureKind, procedureId, { type: 'edit', ...by }).revision };
    });
  }

  /** The resident says yes to a page; staff only for a resident on the telephone, of one that came back. */
  confirmPage(
    command: Command,
    procedureId: string,
    seat: Seat,
    asked: { readonly pageId: string; readonly revision: number },
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const p = unit.get(procedureKind, procedureId);
      const isOnTelephone = p.state === 'returned' && p.nowIn === null;
      if (seat !== 'kiosk' && !isOnTelephone) throw new AppError('NOT_ALLOWED');
      const event = {
        type: 'confirmPage',
        ...asked,
        ...this.#byTemplate(unit, procedureId),
      } as const;
      unit.act(procedureKind, procedureId, event);
      return {};
    });
  }

  /** Takes a signature for exactly what it says now. Refuses with `PROCEDURE_CHANGED`, `SIGNATURE_EMPTY`. */
  sign(
    command: Command,
    procedureId: string,
    given: { readonly revision: number; readonly digest: string; readonly signature: Signature },
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const p = unit.get(procedureKind, procedureId);
      const said = canonicalForm(templateOf(unit.stores, p), p.values);
      const digest = createHash('sha256').update(said).digest('hex');
      if (digest !== given.digest) throw new AppError('PROCEDURE_CHANGED');
      unit.act(procedureKind, procedureId, { type: 'sign', ...given });
      return {};
    });
  }

  /** Sends it to the receiving desk, under a number that is given once. */
  submit(
    command: Command,
    procedureId: string,
    revision: number,
  ): Promise<{ receiptNumber: string }> {
    return this.#runner.once(command, (unit) => {
      const by = this.#byTemplate(unit, procedureId);
      const dueDay = dayAfter(by.today, by.template.dueDays);
      const before = unit.get(procedureKind, procedureId);
      const numbered = 'receiptNumber' in before ? before.receiptNumber : null;
      const receiptNumber = numbered ?? nextReceipt(unit.stores, by.today);
      const event = { type: 'submit', revision, receiptNumber, dueDay, ...by } as const;
      const after = unit.act(procedureKind, procedureId, event);
      if (after.state !== 'submitted') throw new AppError('WRONG_STATE');
      return { receiptNumber: after.receiptNumber };
    });
  }

  withdraw(command: Command, procedureId: string): Promise<Done> {
    return this.#runner.command(command, procedureKind, procedureId, { type: 'withdraw' });
  }

  #find(stores: Stores, procedureId: string): Procedure {
    const p = stores.records(procedureKind).get(procedureId);
    if (p === null) throw new AppError('PROCEDURE_NOT_FOUND');
    return p;
  }

  #byTemplate(unit: UnitOfWork, procedureId: string): { template: FormTemplate; today: string } {
    const template = templateOf(unit.stores, unit.get(procedureKind, procedureId));
    return { template, today: localDay(this.#clock.now(), this.#timeZone) };
  }
}

/** Only one is shown at the kiosk at a time. */
function hideOthers(unit: UnitOfWork, consultationId: string, but?: string): void {
  for (const { id, isShown } of unit.stores.records(procedureKind).nowIn(consultationId)) {
    if (isShown && id !== but) unit.act(procedureKind, id, { type: 'show', shown: false });
  }
}

function assertTalking(c: Consultation): void {
  if (!('participants' in c)) throw new AppError('WRONG_STATE');
}

/** One that is with its desk is looked at there; one that came back goes on. */
const isResumable = ({ state }: Procedure): boolean =>
  state === 'drafted' || state === 'confirmed' || state === 'signed' || state === 'returned';

const known = new WeakMap<FormTemplate, ReadonlySet<string>>();

function fieldIdsOf(template: FormTemplate): ReadonlySet<string> {
  const ids =
    known.get(template) ??
    new Set(template.pages.flatMap(({ fields }) => fields.map(({ id }) => id)));
  known.set(template, ids);
  return ids;
}

/** The nearest desk of the template's kind that somebody serves, else the nearest; else the consultation's own. */
function receivingDesk(
  stores: Stores,
  { receivingDeskKind: deskKind }: FormTemplate,
  { centerId, deskId, topicId }: Consultation,
): string {
  const { organisation } = stores;
  const own = organisation.desk(deskId);
  const center = organisation.center(centerId);
  if (own?.kind === deskKind || center === null) return deskId;
  const route = routeFor({ deskKind }, center, organisation.desks(), ruleOf(stores, { topicId }));
  return chooseDesk(route, servedDesks(stores))?.deskId ?? deskId;
}

const CODES = 1_000_000;

/** A code that no procedure of this center and day has. */
function freeCode(stores: Stores, centerId: string, day: string): string {
  const procedures = stores.records(procedureKind);
  for (;;) {
    const code = String(randomInt(CODES)).padStart(6, '0');
    if (procedures.byResume(centerId, day, code) === null) return code;
  }
}

/** The next number; it becomes durable with the submission, or is nobody's. */
function nextReceipt({ settings }: Stores, today: string): string {
  const running = Number(settings.get('lastReceipt') ?? '0') + 1;
  settings.put('lastReceipt', String(running));
  return receiptNumberOf(today.slice(0, 4), running);
}
