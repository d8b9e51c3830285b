import type { Desk, GuestKind, ParticipantKind, StaffMember } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import type { Database, Stores } from '../../ports/store.ts';
import { activityOf } from '../availability/activity.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { ConnectedStaffStore } from '../../ports/store.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import type { GuestLinks } from '../guests/guestLinks.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { newId } from '../newId.ts';

type Candidates = EventAck<'participant.candidates'>;
type Colleague = Candidates['staff'][number];

/** As many people as a list in a dialog can show. */
const LIST_LIMIT = 500;
const PARTNER_LIMIT = 300;

/** Who else is asked to a consultation, comes to it, and goes. */
export class Participants {
  readonly #runner: UnitRunner;
  readonly #connected: ConnectedStaffStore;
  readonly #links: GuestLinks;

  constructor(parts: { runner: UnitRunner; connected: ConnectedStaffStore; links: GuestLinks }) {
    this.#runner = parts.runner;
    this.#connected = parts.connected;
    this.#links = parts.links;
  }

  /** Everybody of staff who could be asked, and the partners of the ward. */
  candidates(db: Database, me: string): Candidates {
    return db.read((stores) => {
      const isHere = (staffId: string): boolean => this.#connected.has(staffId);
      const staff = stores.staff
        .all()
        .filter((person) => person.id !== me && !person.disabled)
        .map((person): Colleague | null => {
          const place = placeOf(stores, person);
          const { id: staffId, displayName } = person;
          return (
            place && {
              staffId,
              displayName,
              activity: activityOf(stores, staffId, isHere),
              ...place,
            }
          );
        })
        .filter((each) => each !== null)
        .slice(0, LIST_LIMIT);
      const partners = stores.organisation
        .partners()
        .slice(0, PARTNER_LIMIT)
        .map(({ id: partnerId, name }) => ({ partnerId, name }));
      return { staff, partners };
    });
  }

  /** Asks a colleague, somebody of the 本庁 or a センター職員. Refuses with `NOT_FOUND`, `CALL_FULL`. */
  inviteStaff(
    command: Command,
    consultationId: string,
    byStaffId: string,
    staffId: string,
  ): Promise<{ participantId: string }> {
    return this.#runner.once(command, (unit) => {
      const person = unit.stores.staff.get(staffId);
      const place = person === null || person.disabled ? null : placeOf(unit.stores, person);
      if (person === null || place === null) throw new AppError('NOT_FOUND');
      const participantId = newId();
      unit.act(consultationKind, consultationId, {
        type: 'invite',
        byStaffId,
        participant: {
          ...{ participantId, kind: place.kind, staffId, name: person.displayName },
          stage: { kind: 'invited', at: unit.now },
        },
      });
      return { participantId };
    });
  }

  /**
   * Asks somebody without an account. Their link is in the answer and nowhere else: a repeated
   * command is answered with the same link, though only its digest is kept.
   */
  async inviteGuest(
    command: Command,
    consultationId: string,
    byStaffId: string,
    guest: { readonly kind: GuestKind; readonly name: string },
  ): Promise<EventAck<'participant.inviteGuest'>> {
    const token = this.#links.tokenOf(command.commandId);
    const invited = await this.#runner.once(command, (unit) => {
      const participantId = newId();
      unit.act(consultationKind, consultationId, {
        type: 'invite',
        byStaffId,
        participant: {
          ...{ participantId, ...guest, staffId: null },
          stage: { kind: 'invited', at: unit.now },
        },
      });
      const expiresAt = this.#links.put(unit, { participantId, consultationId, token });
      const details = { participantId };
      const record = { kind: 'consultation', id: consultationId } as const;
      unit.note({ action: 'guest.invited', record, details });
      return { participantId, expiresAt };
    });
    return { ...invited, token };
  }

  admit(
    command: Command,
    consultationId: string,
    byStaffId: string,
    participantId: string,
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      unit.act(consultationKind, consultationId, { type: 'admit', byStaffId, participantId });
      const record = { kind: 'consultation', id: consultationId } as const;
      unit.note({ action: 'guest.admitted', record, details: { participantId } });
      return {};
    });
  }

  /** Withdraws an invitation, or sends somebody away; their link, session and seat end with it. */
  remove(
    command: Command,
    consultationId: string,
    byStaffId: string,
    participantId: string,
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const before = unit.get(consultationKind, consultationId);
      unit.act(consultationKind, consultationId, { type: 'remove', byStaffId, participantId });
      const gone =
        'participants' in before &&
        before.participants.find((each) => each.participantId === participantId);
      if (gone && gone.staffId === null) {
        const record = { kind: 'consultation', id: consultationId } as const;
        unit.note({ action: 'guest.removed', record, details: { participantId } });
      }
      return {};
    });
  }

  /** Somebody of staff says yes. Refuses with `WRONG_STATE` who has a consultation of their own. */
  join(command: Command, consultationId: string, staffId: string): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const mine = unit.stores.consultations.ofStaff(staffId);
      if (mine !== null && mine.id !== consultationId) throw new AppError('WRONG_STATE');
      unit.act(consultationKind, consultationId, { type: 'join', staffId });
      return {};
    });
  }

  /** Goes, or says no. */
  part(
    command: Command,
    consultationId: string,
    who: { readonly staffId: string } | { readonly participantId: string },
  ): Promise<Done> {
    return this.#runner.once(command, (unit) => {
      const c = unit.get(consultationKind, consultationId);
      if (!('participants' in c)) return {};
      const me = c.participants.find((each) =>
        'staffId' in who ? each.staffId === who.staffId : each.participantId === who.participantId,
      );
      if (me !== undefined)
        unit.act(consultationKind, c.id, { type: 'part', participantId: me.participantId });
      return {};
    });
  }
}

/** As what somebody of staff would join, and where they work; `null` for who joins nothing. */
function placeOf(
  { organisation }: Stores,
  { role, deskIds, centerIds }: StaffMember,
): Pick<Colleague, 'kind' | 'deskName'> | null {
  if (role === 'staff') {
    const center = organisation.center(centerIds[0] ?? '');
    return { kind: 'centerStaff', deskName: { ja: center?.district ?? '' } };
  }
  const [desk] = deskIds.map((id) => organisation.desk(id)).filter((each) => each !== null);
  if (role !== 'specialist' || desk === undefined) return null;
  return { kind: kindAt(desk), deskName: desk.name };
}

const kindAt = ({ branchId }: Desk): Extract<ParticipantKind, 'colleague' | 'headOffice'> =>
  branchId === null ? 'headOffice' : 'colleague';
