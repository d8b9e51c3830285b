import type { DeclineReason, HandoffCard, Outcome } from '@madoguchi/domain';
import { useState } from 'react';
import type { Doing } from './doing.ts';
import type { Drafts, DraftEvent } from './drafts.ts';
import type { PresenceChoice } from './situation.ts';
import { useDrafts } from './useDrafts.ts';

/** What a specialist can do, and how the last of it went. */
export interface Work {
  readonly busy: Doing['busy'];
  readonly failure: Doing['failure'];
  readonly drafts: Drafts;
  /** Ticket of the record that was written up last, until the next call. */
  readonly written: string | null;
  readonly setPresence: (presence: PresenceChoice) => void;
  readonly accept: () => void;
  readonly decline: (reason: DeclineReason) => void;
  readonly end: () => void;
  readonly edit: (event: DraftEvent) => void;
  readonly writeUp: (about: Written, outcome: Outcome, handoffs: readonly HandoffCard[]) => void;
}

interface Written {
  readonly consultationId: string;
  readonly ticket: string;
}

/** Ties the actions of the model to their progress, their refusals and the drafts. */
export function useWork({ model, busy, failure, perform }: Doing): Work {
  const [drafts, edit] = useDrafts();
  const [written, setWritten] = useState<string | null>(null);
  return {
    busy,
    failure,
    drafts,
    written,
    edit,
    setPresence: (presence) => void perform('presence', () => model.setPresence(presence)),
    accept: () => void perform('accept', () => model.accept()),
    decline: (reason) => void perform('decline', () => model.decline(reason)),
    end: () => void perform('end', () => model.hangUp()),
    writeUp({ consultationId, ticket }, outcome, handoffs) {
      void perform('writeUp', async () => {
        await model.writeUp(consultationId, outcome, handoffs);
        edit({ type: 'written', about: consultationId });
        setWritten(ticket);
      });
    },
  };
}
