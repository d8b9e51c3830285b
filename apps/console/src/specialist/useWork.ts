import type { ConsoleModel } from '@madoguchi/client';
import type { DeclineReason, ErrorCode, Outcome } from '@madoguchi/domain';
import { useState } from 'react';
import { useAction } from '../app/useAction.ts';
import type { Drafts, DraftEvent } from './drafts.ts';
import type { PresenceChoice } from './situation.ts';
import { useDrafts } from './useDrafts.ts';

type Name = 'presence' | 'accept' | 'decline' | 'end' | 'writeUp';

/** What a specialist can do, and how the last of it went. */
export interface Work {
  readonly busy: Name | null;
  readonly failure: ErrorCode | null;
  readonly drafts: Drafts;
  /** Ticket of the record that was written up last, until the next call. */
  readonly written: string | null;
  readonly setPresence: (presence: PresenceChoice) => void;
  readonly accept: () => void;
  readonly decline: (reason: DeclineReason) => void;
  readonly end: () => void;
  readonly edit: (event: DraftEvent) => void;
  readonly writeUp: (about: { consultationId: string; ticket: string }, outcome: Outcome) => void;
  readonly dismiss: () => void;
}

/** Ties the actions of the model to their progress, their refusals and the drafts. */
export function useWork(model: ConsoleModel): Work {
  const { busy, failure, perform, dismiss } = useAction<Name>();
  const [drafts, edit] = useDrafts();
  const [written, setWritten] = useState<string | null>(null);
  return {
    busy,
    failure,
    drafts,
    written,
    edit,
    dismiss,
    setPresence: (presence) => void perform('presence', () => model.setPresence(presence)),
    accept: () => void perform('accept', () => model.accept()),
    decline: (reason) => void perform('decline', () => model.decline(reason)),
    end: () => void perform('end', () => model.hangUp()),
    writeUp(about, outcome) {
      const { consultationId, ticket } = about;
      void perform('writeUp', async () => {
        await model.writeUp(consultationId, outcome);
        edit({ type: 'written', consultationId });
        setWritten(ticket);
      });
    },
  };
}
