import { codeOf } from '@madoguchi/client';
import type { ErrorCode, Seat } from '@madoguchi/domain';
import { useOpenDocument } from '@madoguchi/paper';
import { agreementsDocument, type AskedAgreement } from '@madoguchi/protocol';
import { useEffect, useRef, useState } from 'react';
import { useActions } from '../actions.ts';

/** The pages of a call that go with a card, as far as the resident has been asked. */
export interface Attaching {
  readonly asked: readonly AskedAgreement[];
  /** Why the last one that the resident agreed to is not attached, or not taken away. */
  readonly failure: ErrorCode | null;
  ask(pageId: string, desk: { readonly id: string; readonly name: string }): void;
  withdraw(id: string): void;
  /** Takes a page away again that is attached, before its card is sent. */
  remove(id: string): void;
}

const NONE: readonly AskedAgreement[] = [];

/** Asks the resident, and attaches what they agree to at once, whatever is open then. */
export function useAttaching(me: Seat): Attaching {
  const { model } = useActions();
  const { state, edit } = useOpenDocument(model.document(agreementsDocument));
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const tried = useRef(new Set<string>());
  const asked = state?.asked ?? NONE;
  useEffect(() => {
    for (const { id, by, state: is } of asked) {
      if (by !== me || is !== 'agreed' || tried.current.has(id)) continue;
      tried.current.add(id);
      model.attachments.add(id).then(
        () => edit({ type: 'attached', id }),
        (error: unknown) => {
          // It was attached before this page was loaded anew.
          if (codeOf(error) === 'DUPLICATE_REQUEST') edit({ type: 'attached', id });
          else setFailure(codeOf(error));
        },
      );
    }
  });
  return {
    ...{ asked, failure },
    ask(pageId, desk) {
      setFailure(null);
      const id = crypto.randomUUID();
      edit({ type: 'ask', id, pageId, toDeskId: desk.id, deskName: desk.name });
    },
    withdraw: (id) => edit({ type: 'withdraw', id }),
    remove(id) {
      setFailure(null);
      model.attachments.remove(id).then(
        () => edit({ type: 'removed', id }),
        (error: unknown) => setFailure(codeOf(error)),
      );
    },
  };
}
