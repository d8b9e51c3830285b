import type { Consultation, Desk, HandoffCard, ReturnReason } from '@madoguchi/domain';
import { AppError, isFree, isOnDuty, isPractice } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';
import { Candidates } from '../dispatch/candidates.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { openingOf } from '../hours/opening.ts';
import { assertComplete, sendCard } from '../handoffs/handoffCards.ts';
import { agreedFor } from '../handoffs/passedOn.ts';
import { routeBack, stepTo } from '../queue/route.ts';
import { consultationKind } from '../records/consultation/kind.ts';

type Targets = EventAck<'transfer.targets'>;
type Target = Targets['targets'][number];

/** How a resident who is talking to somebody goes on to another desk, and how they come back. */
export class Transfers {
  readonly #runner: UnitRunner;
  readonly #timeZone: string;

  constructor(runner: UnitRunner, timeZone: string) {
    this.#runner = runner;
    this.#timeZone = timeZone;
  }

  /**
   * The other desks of the ward, and whether anybody but the one who asks is there: they can hand
   * nothing over to themselves.
   */
  targets(db: Database, consultationId: string, staffId: string, now: number): Targets {
    return db.read((stores) => {
      const c = stores.consultations.get(consultationId);
      if (c === null) throw new AppError('CONSULTATION_NOT_FOUND');
      const { organisation } = stores;
      const candidates = new Candidates(stores);
      const asked = { isPractice: isPractice(c) };
      const ownBranchId = organisation.center(c.centerId)?.branchId ?? null;
      const targetOf = ({ id: deskId, name, branchId }: Desk): Target => {
        const others = candidates.at([deskId], asked).filter((each) => each.staffId !== staffId);
        const place = { centerId: c.centerId, deskId };
        const opening = openingOf(stores, place, now, this.#timeZone);
        return {
          ...{ deskId, name, area: areaOf(branchId, ownBranchId) },
          ...{ free: others.filter(isFree).length, onDuty: others.filter(isOnDuty).length },
          open: opening.state === 'open',
          opensAt: opening.state === 'open' ? null : opening.opensAt,
        };
      };
      return { targets: organisation.desks().filter(isAnother(c)).map(targetOf) };
    });
  }

  /**
   * Hands the resident over with a card: cold, they wait in the other desk's queue at once; warm, they
   * are held while somebody there is looked for. Refuses with `HANDOFF_INCOMPLETE` and as the
   * transition does; then no card is sent.
   */
  begin(
    command: Command,
    consultationId: string,
    staffId: string,
    { mode, card }: { readonly mode: 'cold' | 'warm'; readonly card: HandoffCard },
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const c = unit.get(consultationKind, consultationId);
      assertComplete(unit, c.id, card, this.#timeZone);
      const handoffId = sendCard(unit, c, card, { purpose: 'transfer', fromStaffId: staffId });
      const remarkGoes = agreedFor(unit.stores, c.id, card.toDeskId).has('remark');
      const { deskId, reason } = stepTo(unit.stores, card.toDeskId, c.centerId);
      if (mode === 'cold') {
        // The desk was chosen by somebody who knows the matter: no other is asked in its place.
        const route = [{ deskId, reason, afterMs: 0 }];
        const over = { staffId, handoffId, route, remarkGoes };
        unit.act(consultationKind, c.id, { type: 'transferCold', ...over });
      } else {
        const to = { toDeskId: deskId, toReason: reason, remarkGoes };
        unit.act(consultationKind, c.id, { type: 'transferWarm', staffId, handoffId, ...to });
      }
      return {};
    });
  }

  /** Whoever it came to gives it back: to the one who sent it first, then to their desk. */
  giveBack(
    command: Command,
    consultationId: string,
    staffId: string,
    reason: ReturnReason,
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const c = unit.get(consultationKind, consultationId);
      const came = 'cameBy' in c ? c.cameBy : null;
      const card = came === null ? null : unit.stores.handoffs.get(came.handoffId);
      const route = routeBack(unit.stores, card?.fromDeskId ?? c.deskId, c);
      unit.act(consultationKind, c.id, { type: 'returnTransfer', staffId, reason, route });
      return {};
    });
  }
}

/** Where a desk lies as seen from the resident: their own 総合支所, 本庁, or another 総合支所. */
function areaOf(branchId: string | null, ownBranchId: string | null): Target['area'] {
  if (branchId === null) return 'headOffice';
  return branchId === ownBranchId ? 'own' : 'other';
}

const isAnother =
  ({ deskId }: Consultation) =>
  ({ id }: Desk): boolean =>
    id !== deskId;
