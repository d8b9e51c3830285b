import type { Seat } from '@madoguchi/domain';
import type { ConsoleView } from '@madoguchi/protocol';
import { bookingActions, bookingSettingsActions, standbyActions } from './bookingActions.ts';
import {
  contactActions,
  handoffActions,
  helperActions,
  kioskActions,
  participantActions,
  passingActions,
  staffCallActions,
  transferActions,
} from './consoleActions.ts';
import type { ConsoleModel } from './consoleModels.ts';
import { DraftKeeper } from './draft/draftKeeper.ts';
import { SummaryKeeper } from './draft/summaryKeeper.ts';
import { tellFaults } from './call/tellFaults.ts';
import { ModelCore } from './modelCore.ts';
import { procedureActions } from './procedure/procedureActions.ts';
import type { FormsModel, Model, ModelOptions } from './models.ts';
import type { Platform } from './platform.ts';
import { browserPlatform } from './platform.ts';
import { introduceConsole } from './signaling/introduction.ts';
import type { Outbox } from './signaling/outbox.ts';
import { consoleRole } from './signaling/roles.ts';

/** What is too heavy for every view, and is asked for when it is looked at. */
const askedFor = (outbox: Outbox, mine: () => string): Pick<ConsoleModel, 'guide' | 'day'> => ({
  guide: () => outbox.ask('guide.read', { consultationId: mine() }),
  day: () => outbox.ask('console.day', {}),
});

/** What goes on after a call. */
const workThatFollows = (
  outbox: Outbox,
  mine: () => string,
): Pick<
  ConsoleModel,
  'handoff' | 'contact' | 'passings' | 'procedures' | 'booking' | 'bookingSettings' | 'standby'
> => ({
  handoff: handoffActions(outbox),
  contact: contactActions(outbox),
  passings: passingActions(outbox, mine),
  procedures: procedureActions(outbox, mine),
  booking: bookingActions(outbox),
  bookingSettings: bookingSettingsActions(outbox),
  standby: standbyActions(outbox),
});

/** Whether calls are taken, and what is answered to one that rings. */
const answeringActions = (
  core: ModelCore<ConsoleView>,
): Pick<ConsoleModel, 'setAvailability' | 'accept' | 'decline'> => ({
  setAvailability: async (availability) => {
    await core.outbox.send('availability.set', { availability });
  },
  accept: async () => {
    const { consultationId, offerId } = core.require((view) => view.offer);
    await core.outbox.send('offer.accept', { consultationId, offerId });
  },
  decline: async (reason) => {
    const { consultationId, offerId } = core.require((view) => view.offer);
    await core.outbox.send('offer.decline', { consultationId, offerId, reason });
  },
});

/** Connects this page as the console of whoever is signed in. */
export function createConsoleModel(
  options: ModelOptions = {},
  platform: Platform = browserPlatform(options, introduceConsole),
): ConsoleModel {
  const core = new ModelCore<ConsoleView>(
    // A センター職員 joins calls that they are asked to.
    { role: consoleRole, comparesClock: true, callOf, mayCall: (view) => view.me.role !== 'admin' },
    platform,
  );
  const { outbox } = core;
  const drafts = keptDrafts(core, platform);
  const summary = new SummaryKeeper(outbox, platform.clock);
  keptFields(core, [
    { keeper: drafts, about: writtenIn },
    { keeper: summary, about: summarisedIn },
  ]);
  const mine = (): string => core.require((view) => view.current?.consultationId);
  const base = core.base();
  tellFaults(base, { seatIn });
  return {
    ...withWritten(base, { draft: drafts, summary }),
    ...answeringActions(core),
    hangUp: async () => {
      const consultationId = mine();
      // The resident reads the last words after the call; ending it waits for nothing.
      void summary.flush();
      await outbox.send('consultation.hangUp', { consultationId });
    },
    hold: async (reason) => {
      await outbox.send('consultation.hold', { consultationId: mine(), reason });
    },
    resume: async () => {
      await outbox.send('consultation.resume', { consultationId: mine() });
    },
    lift: async (consultationId, reason) => {
      await outbox.send('consultation.lift', { consultationId, reason });
    },
    remark: async (consultationId, text) => {
      await outbox.send('consultation.remark', { consultationId, text });
    },
    writeUp: async (consultationId, outcome, handoffs = []) => {
      const cards = [...handoffs];
      await outbox.send('consultation.writeUp', { consultationId, outcome, handoffs: cards });
    },
    amend: async (consultationId, correction) => {
      await outbox.send('record.amend', { consultationId, ...correction });
    },
    takeOver: async (consultationId) => {
      await outbox.send('consultation.takeOver', { consultationId });
    },
    ...askedFor(outbox, mine),
    ...{ staffCall: staffCallActions(outbox, mine), kiosk: kioskActions(outbox) },
    helper: helperActions(outbox),
    transfer: transferActions(outbox, mine, () => drafts.flush()),
    ...workThatFollows(outbox, mine),
    participant: participantActions(outbox, {
      mine,
      asked: () => core.require((view) => view.asked?.consultationId),
      askedOrMine: () => core.require((view) => view.asked?.consultationId ?? talkingIn(view)),
    }),
  };
}

/** A model that ends with itself what is being written. */
const withWritten = (
  base: Model<ConsoleView> & FormsModel,
  written: { readonly draft: DraftKeeper; readonly summary: SummaryKeeper },
) => ({
  ...base,
  ...written,
  dispose: () => {
    written.draft.dispose();
    written.summary.dispose();
    base.dispose();
  },
});

const keptDrafts = ({ outbox }: ModelCore<ConsoleView>, { clock }: Platform): DraftKeeper =>
  new DraftKeeper({
    keep: (consultationId, changes) => outbox.send('draft.keep', { consultationId, changes }),
    read: (consultationId) => outbox.ask('draft.read', { consultationId }),
    clock,
  });

interface KeptFields {
  readonly keeper: Pick<DraftKeeper, 'follow' | 'resume'>;
  about(view: ConsoleView): { readonly consultationId: string; readonly revision: number } | null;
}

/** Lets what is being written follow the consultation of the view, and the connection. */
function keptFields({ store }: ModelCore<ConsoleView>, all: readonly KeptFields[]): void {
  let wasUp = false;
  store.subscribe(() => {
    const { view, connection } = store.getSnapshot();
    const isUp = connection.state === 'up';
    for (const { keeper, about } of all) {
      keeper.follow(view && about(view));
      if (isUp && !wasUp) keeper.resume();
    }
    wasUp = isUp;
  });
}

/** What whoever looks writes up, or will; a colleague who has joined writes nothing. */
function writtenIn({ current }: ConsoleView) {
  if (current === null || (current.state !== 'wrapUp' && current.role === 'joined')) return null;
  return { consultationId: current.consultationId, revision: current.draftRevision };
}

/** The summary of the same; after the call nothing new is read of it, and the last words are still kept. */
function summarisedIn(view: ConsoleView) {
  const written = writtenIn(view);
  if (written === null || view.current === null) return null;
  const { current } = view;
  return { ...written, revision: current.state === 'wrapUp' ? 0 : current.summary.revision };
}

/** A console that rings is warmed up, so that answering only opens what is there. */
function callOf(view: ConsoleView): string | null {
  const { offer } = view;
  // Whoever is rung to take a call over has no seat before they say yes: they would overhear it.
  const warmed = offer === null || offer.transfer?.warm === true ? null : offer.consultationId;
  return warmed ?? talkingIn(view);
}

const seatIn = ({ current }: ConsoleView): Seat | null =>
  current === null || current.state === 'wrapUp' ? null : current.mySeat;

function talkingIn({ current }: ConsoleView): string | null {
  return current === null || current.state === 'wrapUp' ? null : current.consultationId;
}
