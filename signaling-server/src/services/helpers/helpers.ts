import type { Caller, HelperEnd, HelperWay } from '@madoguchi/domain';
import { AppError, isStaffCallOpen } from '@madoguchi/domain';
import type { Kiosk, Stores } from '../../ports/store.ts';
import type { StaffCodeChecks } from '../../ports/staffCodeChecks.ts';
import type { Database } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { helperKind } from '../records/helper/index.ts';
import { staffCallKind } from '../records/staffCall/index.ts';
import { addBrief } from './briefs.ts';
import { codesAt } from './codesAt.ts';
import { isTalkingAt } from './followCalls.ts';
import { beginPractice } from './practices.ts';

/** Which kiosk, and where it stands. */
type KioskPlace = Pick<Kiosk, 'id' | 'centerId'>;

interface HelpersParts {
  readonly runner: UnitRunner;
  readonly db: Database;
  readonly checks: StaffCodeChecks;
}

/** そばの職員: how somebody of the staff of a center comes to a kiosk, and goes. */
export class Helpers {
  readonly #parts: HelpersParts;

  constructor(parts: HelpersParts) {
    this.#parts = parts;
  }

  /**
   * Signs in at a kiosk by a staff code. `STAFF_CODE_WRONG` for one that nobody of this center has, and for one that two
   * have; `STAFF_CODE_LOCKED`. Every refusal is an entry of the audit log, without the code. To practise is refused with
   * `WRONG_STATE` while somebody's visit is under way.
   */
  async signIn(
    kiosk: KioskPlace,
    { code, practise }: { readonly code: string; readonly practise?: boolean | undefined },
    caller: Caller,
  ): Promise<Done> {
    const { runner, checks } = this.#parts;
    const place = { kioskId: kiosk.id, centerId: kiosk.centerId };
    try {
      await checks.take(place);
      const staffId = await this.#whose(kiosk.centerId, code);
      await checks.giveBack(place);
      await runner.run((unit) => {
        begin(unit, kiosk, staffId, 'code');
        if (practise === true) beginPractice(unit, kiosk.id);
      }, caller);
      return {};
    } catch (error) {
      if (error instanceof AppError) await this.#refused(kiosk, error, caller);
      throw error;
    }
  }

  /** Takes a kiosk over from the console. Refuses with `NOT_FOUND` for one that is not enrolled any more. */
  begin(command: Command, kioskId: string, staffId: string): Promise<Done> {
    return this.#parts.runner.once(command, (unit) => {
      const kiosk = unit.stores.kiosks.get(kioskId);
      if (kiosk === null || kiosk.revokedAt !== null) throw new AppError('NOT_FOUND');
      begin(unit, kiosk, staffId, 'console');
      return {};
    });
  }

  /** Steps out, or is sent off; the kiosk is the resident's again. */
  end(command: Command, kioskId: string, why: 'steppedOut' | 'visitOver'): Promise<Done> {
    return this.#parts.runner.command(command, helperKind, kioskId, { type: 'end', why });
  }

  /** Somebody has touched the kiosk. */
  async touch(kioskId: string): Promise<Done> {
    await this.#parts.runner.run((unit) => unit.act(helperKind, kioskId, { type: 'touch' }));
    return {};
  }

  /** The helper says more about the resident who waits. `WRONG_STATE` where nobody does, or nobody helps; `TEXT_TOO_LONG`. */
  brief(command: Command, kioskId: string, text: string): Promise<Done> {
    return this.#parts.runner.once(command, (unit) => {
      const c = unit.stores.consultations.atKiosk(kioskId);
      if (c?.state !== 'waiting' && c?.state !== 'offered') throw new AppError('WRONG_STATE');
      addBrief(unit, kioskId, c.id, text);
      return {};
    });
  }

  /** Ends the help of somebody wherever they help; that they help nowhere is no news. */
  async endOf(staffId: string, why: Extract<HelperEnd, 'codeChanged' | 'barred'>): Promise<void> {
    const { db, runner } = this.#parts;
    if (db.read((stores) => stores.records(helperKind).ofStaff(staffId)) === null) return;
    await runner.run((unit) => endOf(unit, staffId, why));
  }

  /** Nobody helps at a kiosk that is withdrawn. */
  async endAt(kioskId: string): Promise<void> {
    const end = { type: 'end', why: 'barred' } as const;
    await this.#parts.runner.run((unit) => unit.act(helperKind, kioskId, end));
  }

  /** Whose code it is, of all who work at this center. */
  async #whose(centerId: string, code: string): Promise<string> {
    const { db, checks } = this.#parts;
    const codes = db.read((stores) => codesAt(stores, [centerId]));
    const fits = await Promise.all(codes.map(({ digest }) => checks.isRight(digest, code)));
    const [found, other] = codes.filter((_, n) => fits[n] === true);
    if (found === undefined || other !== undefined) throw new AppError('STAFF_CODE_WRONG');
    return found.id;
  }

  #refused({ id }: KioskPlace, { code }: AppError, caller: Caller): Promise<void> {
    const record = { kind: 'kiosk', id } as const;
    return this.#parts.runner.run((unit) => {
      unit.note({ action: 'helper.refused', record, details: { code } });
    }, caller);
  }
}

/** Ends the help of somebody, if they help anywhere. */
export function endOf(unit: UnitOfWork, staffId: string, why: 'codeChanged' | 'barred'): void {
  const elsewhere = unit.stores.records(helperKind).ofStaff(staffId);
  if (elsewhere !== null) unit.act(helperKind, elsewhere.id, { type: 'end', why });
}

function begin(unit: UnitOfWork, kiosk: KioskPlace, staffId: string, way: HelperWay): void {
  const helpers = unit.stores.records(helperKind);
  const { id, centerId } = kiosk;
  const elsewhere = helpers.ofStaff(staffId);
  if (elsewhere !== null && elsewhere.id !== id) {
    unit.act(helperKind, elsewhere.id, { type: 'end', why: 'moved' });
  }
  const before = helpers.at(id);
  if (before !== null && before.staffId !== staffId) {
    unit.act(helperKind, id, { type: 'end', why: 'relieved' });
  }
  const inCall = isTalkingAt(unit.stores, id);
  unit.act(helperKind, id, { type: 'begin', staffId, centerId, way, inCall });
  answerCall(unit, unit.stores, id, staffId);
}

/** Whoever was called has come. */
function answerCall(unit: UnitOfWork, stores: Stores, kioskId: string, staffId: string): void {
  const call = stores.records(staffCallKind).ofKiosk(kioskId);
  if (call === null || !isStaffCallOpen(call)) return;
  if (call.state === 'calling') {
    unit.act(staffCallKind, call.id, { type: 'acknowledge', staffId });
  }
  unit.act(staffCallKind, call.id, { type: 'finish' });
}
