import type { Desk, HandoffCard, ReturnReason } from '@madoguchi/domain';
import { AppError, isFree, isOnDuty } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';
import { Candidates } from '../dispatch/candidates.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { ConnectedStaff } from '../connections/connectedStaff.ts';
import type { Consultations } from '../engine/unitRunner.ts';
import { openingOf } from '../hours/opening.ts';
import { assertComplete, sendCard } from '../handoffs/handoffCards.ts';
import { routeBack, stepTo } from '../queue/route.ts';

type Targets = EventAck<'transfer.targets'>;

/** How a resident who is talking to somebody goes on to another desk, and how they come back. */
export class Transfers {
  readonly #consultations: Consultations;
  readonly #connected: ConnectedStaff;
  readonly #timeZone: string;

  constructor(parts: {
    consultations: Consultations;
    connected: ConnectedStaff;
    timeZone: string;
  }) {
    this.#consultations = parts.consultations;
    this.#connected = parts.connected;
    this.#timeZone = parts.timeZone;
  }

  /** The other desks of the ward, and whether anybody is there. */
  targets(db: Database, consultationId: string, now: number): Targets {
    return db.read((stores) => {
      const c = stores.consultations.get(consultationId);
      if (c === null) throw new AppError('CONSULTATION_NOT_FOUND');
      const candidates = new Candidates(stores, this.#connected);
      const targetOf = ({ id: deskId, name }: Desk): Targets['targets'][number] => {
        const there = candidates.at([deskId]);
        const place = { centerId: c.centerId, deskId };
        const open = openingOf(stores, place, now, this.#timeZone).state === 'open';
        const free = there.filter(isFree).length;
        return { deskId, name, free, onDuty: there.filter(isOnDuty).length, open };
      };
      const others = stores.organisation.desks().filter(({ id }) => id !== c.deskId);
      return { targets: others.map(targetOf) };
    });
  }

  /**
   * Hands the resident over with a card: cold, they wait in the other desk's line at once; warm, they
   * are held while somebody there is looked for. Refuses with `HANDOFF_INCOMPLETE` and as the
   * transition does; then no card is sent.
   */
  begin(
    command: Command,
    consultationId: string,
    staffId: string,
    { mode, card }: { readonly mode: 'cold' | 'warm'; readonly card: HandoffCard },
  ): Promise<Done> {
    return this.#consultations.once(command, (unit) => {
      assertComplete(unit, card, this.#timeZone);
      const c = unit.consultation(consultationId);
      const handoffId = sendCard(unit, c, card, { purpose: 'transfer', fromStaffId: staffId });
      const { deskId, reason } = stepTo(unit.stores, card.toDeskId, c.centerId);
      if (mode === 'cold') {
        // The desk was chosen by somebody who knows the matter: no other is asked in its place.
        const route = [{ deskId, reason, afterMs: 0 }];
        unit.act(c.id, { type: 'transferCold', staffId, handoffId, route });
      } else {
        const to = { toDeskId: deskId, toReason: reason };
        unit.act(c.id, { type: 'transferWarm', staffId, handoffId, ...to });
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
    return this.#consultations.once(command, (unit) => {
      const c = unit.consultation(consultationId);
      const came = 'cameBy' in c ? c.cameBy : null;
      const card = came === null ? null : unit.stores.handoffs.get(came.handoffId);
      const route = routeBack(unit.stores, card?.fromDeskId ?? c.deskId, c);
      unit.act(c.id, { type: 'returnTransfer', staffId, reason, route });
      return {};
    });
  }
}
