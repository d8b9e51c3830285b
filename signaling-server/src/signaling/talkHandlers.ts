import type { Clock } from '../ports/clock.ts';
import type { Database } from '../ports/store.ts';
import type { Consultations } from '../services/call/consultations.ts';
import type { Transfers } from '../services/call/transfers.ts';
import type { Amendments } from '../services/call/amendments.ts';
import type { Drafts } from '../services/call/drafts.ts';
import type { Summaries } from '../services/summaries/summaries.ts';
import type { WriteUps } from '../services/call/writeUps.ts';
import { guideView } from '../services/views/guideView.ts';
import type { Handlers } from './bind.ts';
import { summaryHandlers, type SummarySubject } from './summaryHandlers.ts';
import { staffOf } from './who.ts';

type Subject =
  | `consultation.${'hangUp' | 'hold' | 'resume' | 'writeUp' | 'takeOver'}`
  | 'record.amend'
  | `draft.${'keep' | 'read'}`
  | 'guide.read'
  | SummarySubject
  | `transfer.${'targets' | 'begin' | 'introduce' | 'finish' | 'takeBack' | 'return'}`;

/** What is asked for while the resident talks to somebody, and after it. */
export function talkHandlers(parts: {
  readonly db: Database;
  readonly clock: Clock;
  readonly consultations: Consultations;
  readonly transfers: Transfers;
  readonly writeUps: WriteUps;
  readonly drafts: Drafts;
  readonly summaries: Summaries;
  readonly amendments: Amendments;
}): Pick<Handlers, Subject> {
  const { db, clock, consultations, transfers, writeUps, drafts, amendments } = parts;
  return {
    ...summaryHandlers(parts),
    'consultation.hangUp': ({ actor }, { consultationId }, command) => {
      const by = actor.kind === 'staff' ? { staffId: actor.staffId } : 'kiosk';
      return consultations.command(command, consultationId, { type: 'hangUp', by });
    },
    'consultation.hold': ({ actor }, { consultationId, reason }, command) => {
      const { staffId } = staffOf(actor);
      return consultations.command(command, consultationId, { type: 'hold', staffId, reason });
    },
    'consultation.resume': ({ actor }, { consultationId }, command) => {
      const { staffId } = staffOf(actor);
      return consultations.command(command, consultationId, { type: 'resume', staffId });
    },
    'consultation.writeUp': ({ actor }, { consultationId, outcome, handoffs }, command) => {
      const { staffId } = staffOf(actor);
      return writeUps.write(command, consultationId, staffId, { outcome, handoffs });
    },
    'consultation.takeOver': ({ actor }, { consultationId }, command) =>
      writeUps.takeOver(command, consultationId, staffOf(actor).staffId),
    'record.amend': ({ actor }, { consultationId, reason, outcome, version }, command) => {
      const { staffId } = staffOf(actor);
      return amendments.amend(command, consultationId, { staffId, reason, outcome, version });
    },
    'draft.keep': ({ actor }, { consultationId, changes }, command) =>
      drafts.keep(command, consultationId, staffOf(actor).staffId, changes),
    'draft.read': ({ actor }, { consultationId }) =>
      drafts.read(db, consultationId, staffOf(actor).staffId),
    'guide.read': (_, { consultationId }) => guideView(db, consultationId),
    'transfer.targets': ({ actor }, { consultationId }) =>
      transfers.targets(db, consultationId, staffOf(actor).staffId, clock.now()),
    'transfer.begin': ({ actor }, { consultationId, mode, card }, command) =>
      transfers.begin(command, consultationId, staffOf(actor).staffId, { mode, card }),
    'transfer.introduce': ({ actor }, { consultationId }, command) => {
      const { staffId } = staffOf(actor);
      return consultations.command(command, consultationId, { type: 'introduce', staffId });
    },
    'transfer.finish': ({ actor }, { consultationId }, command) => {
      const { staffId } = staffOf(actor);
      return consultations.command(command, consultationId, { type: 'transferDone', staffId });
    },
    'transfer.takeBack': ({ actor }, { consultationId }, command) => {
      const { staffId } = staffOf(actor);
      return consultations.command(command, consultationId, { type: 'takeBack', staffId });
    },
    'transfer.return': ({ actor }, { consultationId, reason }, command) =>
      transfers.giveBack(command, consultationId, staffOf(actor).staffId, reason),
  };
}
