import { seatOfStaff, type Seat } from '@madoguchi/domain';
import type { Database } from '../ports/store.ts';
import type { PaperChunks } from '../services/procedurePapers/paperChunks.ts';
import type { ProcedureDesk } from '../services/procedures/procedureDesk.ts';
import type { Procedures } from '../services/procedures/procedures.ts';
import type { ProcedureStarts } from '../services/procedures/procedureStarts.ts';
import { askerOf, type Handlers } from './bind.ts';
import type { Identified, SignalingServer } from './connection.ts';
import { roomOfParty } from './mediaNotices.ts';
import { staffOf } from './who.ts';

type Subject = Extract<keyof Handlers, `procedure.${string}`>;

/** Whoever asks, as a seat of the form; guests have no right to any of it. */
const seatOf = (actor: Identified): Seat =>
  actor.kind === 'kiosk' ? 'kiosk' : seatOfStaff(staffOf(actor).staffId);

/** What kiosks and consoles ask for about procedures. */
export function procedureHandlers({
  procedureStarts: starts,
  procedures,
  procedureDesk: desk,
  paperChunks,
}: {
  readonly procedureStarts: ProcedureStarts;
  readonly procedures: Procedures;
  readonly procedureDesk: ProcedureDesk;
  readonly paperChunks: PaperChunks;
}): Pick<Handlers, Subject> {
  return {
    'procedure.begin': ({ actor }, { consultationId, templateId }, command) =>
      starts.begin(command, consultationId, staffOf(actor).staffId, templateId),
    'procedure.resume': ({ actor }, { consultationId, centerId, day, number }, command) =>
      starts.resume(command, consultationId, { centerId, day, number }, seatOf(actor)),
    'procedure.centers': () => starts.centers(),
    'procedure.show': (_connection, { procedureId, shown }, command) =>
      procedures.show(command, procedureId, shown),
    'procedure.open': ({ actor }, { procedureId }) => procedures.open(procedureId, seatOf(actor)),
    'procedure.hold': ({ actor }, { procedureId, fieldId, ask }) =>
      procedures.hold(procedureId, seatOf(actor), fieldId, ask),
    'procedure.edit': ({ actor }, { procedureId, edits }, command) =>
      procedures.edit(command, procedureId, seatOf(actor), edits),
    'procedure.confirmPage': ({ actor }, { procedureId, pageId, revision }, command) =>
      procedures.confirmPage(command, procedureId, seatOf(actor), { pageId, revision }),
    'procedure.sign': (_connection, { procedureId, revision, digest, signature }, command) =>
      procedures.sign(command, procedureId, { revision, digest, signature }),
    'procedure.submit': (_connection, { procedureId, revision }, command) =>
      procedures.submit(command, procedureId, revision),
    'procedure.withdraw': (_connection, { procedureId }, command) =>
      procedures.withdraw(command, procedureId),
    'procedure.take': ({ actor }, { procedureId }, command) =>
      desk.take(command, procedureId, staffOf(actor).staffId),
    'procedure.accept': ({ actor }, { procedureId }, command) =>
      desk.accept(command, procedureId, staffOf(actor).staffId),
    'procedure.return': ({ actor }, { procedureId, reasons, tellBy }, command) =>
      desk.giveBack(command, procedureId, staffOf(actor).staffId, { reasons, tellBy }),
    'procedure.complete': ({ actor }, { procedureId, reference }, command) =>
      desk.complete(command, procedureId, staffOf(actor).staffId, reference),
    'procedure.paper': (connection, asked) => paperChunks.get(asked, askerOf(connection)),
    'procedure.read': (connection, { procedureId }) =>
      desk.read(procedureId, staffOf(connection.actor).staffId, askerOf(connection)),
  };
}

/** Sends the notices of procedures to the sockets on which they are open. */
export function announceProcedures(
  io: SignalingServer,
  db: Database,
  { news }: Pick<Procedures, 'news'>,
): void {
  news.announceTo({
    told(to, notice) {
      const rooms = to.map(({ consultationId, seat }) => {
        const id = consultationId ?? '';
        const c = db.read(({ consultations }) => consultations.get(id));
        return roomOfParty(c, { consultationId: id, seat });
      });
      io.to(rooms).emit('procedure.state', notice);
    },
  });
}
