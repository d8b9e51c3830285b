import {
  localDay,
  offersFor,
  openFieldsOf,
  signedOf,
  type Holders,
  type Procedure,
  type Seat,
} from '@madoguchi/domain';
import type { ProcedureStatus, ProcedureView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { findTemplate, templateOf } from './templates.ts';

/** The union's state with what is to be seen of it. */
export function statusOf(p: Procedure): ProcedureStatus {
  const signed = signedOf(p);
  return {
    state: p.state,
    receiptNumber: 'receiptNumber' in p ? p.receiptNumber : null,
    submittedAt: 'submittedAt' in p ? p.submittedAt : null,
    dueDay: 'dueDay' in p ? p.dueDay : null,
    returned:
      p.state === 'returned'
        ? {
            ...{ reasons: p.reasons, tellBy: p.tellBy, returnedAt: p.returnedAt },
            revision: p.returnedRevision,
          }
        : null,
    reference: p.state === 'completed' ? p.reference : null,
    // A signature is never shown for other data than it was given for.
    signed: signed !== null && signed.revision === p.revision ? signed : null,
  };
}

/** Who is at which field, by names. */
export function holdersView({ staff }: Stores, holders: Holders): ProcedureView['holders'] {
  const nameOf = (seat: Seat): string =>
    seat === 'kiosk' ? '' : (staff.get(seat.slice(seat.indexOf(':') + 1))?.displayName ?? '');
  return Object.entries(holders).map(([fieldId, { seat, asked }]) => ({
    ...{ fieldId, seat, name: nameOf(seat) },
    askedBy: asked === null ? null : { seat: asked.by, name: nameOf(asked.by) },
  }));
}

/** The view of a procedure for one seat. */
export function procedureView(
  stores: Stores,
  p: Procedure,
  around: {
    readonly by: Seat;
    readonly holders: Holders;
    readonly order: number;
    readonly now: number;
    readonly timeZone: string;
  },
): ProcedureView {
  const template = templateOf(stores, p);
  const { organisation } = stores;
  const desk = organisation.desk(p.deskId);
  return {
    procedureId: p.id,
    template,
    status: statusOf(p),
    holders: holdersView(stores, around.holders),
    confirmed: p.confirmed,
    order: around.order,
    values: p.values,
    revision: p.revision,
    edits: p.edits,
    offers: offersOf(stores, p),
    openFields: openFieldsOf(p),
    resume: {
      code: p.resumeCode,
      day: p.resumeDay,
      center: organisation.center(p.centerId)?.district ?? '',
    },
    deskName: desk?.name ?? { ja: '' },
    deskPhone: desk?.phone ?? null,
    by: around.by,
    today: localDay(around.now, around.timeZone),
  };
}

function offersOf(stores: Stores, p: Procedure): ProcedureView['offers'] {
  if (p.nowIn === null) return [];
  const others = stores
    .records(procedureKind)
    .around(p.nowIn)
    .filter(({ id, state }) => id !== p.id && state !== 'withdrawn')
    .flatMap((other) => {
      const template = findTemplate(stores, other);
      return template === null ? [] : [{ template, values: other.values }];
    });
  return offersFor(templateOf(stores, p), p.values, others).map(({ fieldId, value, from }) => ({
    ...{ fieldId, value },
    fromTitle: from.title,
  }));
}
