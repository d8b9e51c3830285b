import type { PassedThing } from '@madoguchi/domain';
import type { AskedPassing, PassingInCall } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { titleOf } from '../procedures/templates.ts';
import { passingKind } from '../records/passing/index.ts';
import { procedureKind } from '../records/procedure/index.ts';

/** What the resident of a consultation was asked to pass on, and what they answered. */
export const passingViews = (stores: Stores, consultationId: string): readonly PassingInCall[] =>
  stores
    .records(passingKind)
    .of(consultationId)
    .flatMap((p): readonly PassingInCall[] =>
      p.state === 'asked' || p.state === 'answered'
        ? [
            {
              ...{ passingId: p.id, toDeskId: p.toDeskId, state: p.state, things: p.things },
              deskName: deskNameOf(stores, p.toDeskId),
              agreed: p.state === 'answered' ? p.agreed : [],
            },
          ]
        : [],
    );

/** The question that the kiosk of a call shows; `null` without one. */
export function askedPassing(stores: Stores, consultationId: string): AskedPassing | null {
  const asked = stores
    .records(passingKind)
    .of(consultationId)
    .find(({ state }) => state === 'asked');
  if (asked === undefined) return null;
  return {
    passingId: asked.id,
    deskName: deskNameOf(stores, asked.toDeskId),
    things: asked.things.map((thing) => ({ thing, title: titleIn(stores, thing) })),
  };
}

const deskNameOf = ({ organisation }: Stores, deskId: string) =>
  organisation.desk(deskId)?.name ?? { ja: '' };

function titleIn(stores: Stores, thing: PassedThing) {
  if (!thing.startsWith('procedure:')) return null;
  const p = stores.records(procedureKind).get(thing.slice('procedure:'.length));
  return p === null ? { ja: '' } : titleOf(stores, p);
}
