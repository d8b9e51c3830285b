import { randomInt } from 'node:crypto';
import {
  AppError,
  chooseDesk,
  formatTicket,
  isPractice,
  localDay,
  newProcedure,
  routeFor,
  type Consultation,
  type FormTemplate,
  type Procedure,
  type Seat,
} from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Stores } from '../../ports/store.ts';
import { ruleOf } from '../dispatch/dispatcher.ts';
import type { Command } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { servedDesks } from '../queue/servedDesks.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { BoundedTries } from './boundedTries.ts';
import { hideOthers } from './hideOthers.ts';
import { templatesIn } from './templates.ts';

/** By what a procedure of an earlier visit is found. */
export interface ResumeSlip {
  readonly centerId: string;
  readonly day: string;
  readonly number: string;
}

/** How a procedure comes into a consultation: begun there, or gone on with from an earlier visit. */
export class ProcedureStarts {
  readonly #runner: UnitRunner;
  readonly #db: Database;
  readonly #timeZone: string;
  readonly #tries: BoundedTries;

  constructor(parts: {
    readonly runner: UnitRunner;
    readonly db: Database;
    readonly clock: Clock;
    readonly timeZone: string;
  }) {
    this.#runner = parts.runner;
    this.#db = parts.db;
    this.#timeZone = parts.timeZone;
    this.#tries = new BoundedTries(parts.clock);
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
      if (c.carriedAt !== null) throw new AppError('WRONG_STATE');
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
}

/** A form is filled in where somebody talks, and never in a practice: it would go to a desk. */
function assertTalking(c: Consultation): void {
  if (!('participants' in c)) throw new AppError('WRONG_STATE');
  if (isPractice(c)) throw new AppError('NOT_IN_PRACTICE');
}

/** One that is with its desk is looked at there; one that came back goes on. */
const isResumable = ({ state }: Procedure): boolean =>
  state === 'drafted' || state === 'confirmed' || state === 'signed' || state === 'returned';

/** The nearest desk of the template's kind that has staff, else the nearest one, else the consultation's own. */
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
