import { createFileSeal } from '../auth/fileSeal.ts';
import { formerSecrets, sessionSecret } from '../auth/secret.ts';
import type { Config } from '../config.ts';
import type { DocumentTypes } from '@madoguchi/domain';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { MediaRooms } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import { composeServices, type Services } from '../services/composeServices.ts';
import { Attachments } from '../services/attachments/attachments.ts';
import { LiveDocuments } from '../services/documents/liveDocuments.ts';
import { noteCallEnd } from '../services/fleet/callEnds.ts';
import { KioskRegister } from '../services/kiosks/kioskRegister.ts';
import { Library } from '../services/library/library.ts';
import { Metrics } from '../services/metrics.ts';
import { HeldPages } from '../services/pages/heldPages.ts';
import { CallPictures } from '../services/procedures/callPictures.ts';
import { leaveUnpassed } from '../services/pages/leaveUnpassed.ts';
import { forgetRemovedPages } from '../services/pages/removedPages.ts';
import type { SignalingServer } from '../signaling/connection.ts';
import { Screens } from '../signaling/screens.ts';
import { composeCaptions } from './composeCaptions.ts';
import { composePapers, type Papers } from './composePapers.ts';
import { composeVoices, type Voices } from './composeVoices.ts';
import { VIEWER_KINDS } from '../signaling/viewers/viewerKinds.ts';

/** Wires the services of a consultation with the screens that show them and what counts them. */
export function composeEngine(around: {
  readonly config: Pick<
    Config,
    'dataDir' | 'timeZone' | 'topicPages' | 'espeakBin' | 'captionModel' | 'handsetAddress'
  >;
  readonly io: SignalingServer;
  readonly db: Database;
  readonly clock: Clock;
  readonly media: MediaRooms;
  readonly log: Logger;
  readonly types: DocumentTypes;
  readonly version: string;
  /** What is ended at a stop, the newest first. */
  readonly closers: (() => Promise<void>)[];
}): {
  readonly services: Services;
  readonly documents: LiveDocuments;
  readonly pages: HeldPages;
  /** What is kept or made as files. */
  readonly files: Papers &
    Voices & { readonly library: Library; readonly attachments: Attachments };
  readonly screens: Screens;
  readonly kioskRegister: KioskRegister;
  readonly metrics: Metrics;
} {
  const { config, io, db, clock, media, log, types, closers } = around;
  const { timeZone, handsetAddress } = config;
  const kioskRegister = new KioskRegister(db, clock, around.version);
  const screens = new Screens({
    ...{ io, db, clock, timeZone, viewerKinds: VIEWER_KINDS },
    devices: kioskRegister,
    handsets: handsetAddress !== null,
  });
  const secret = sessionSecret(config.dataDir);
  const services = composeServices({
    ...{ db, clock, timeZone, media, log, secret, handsetAddress },
    audience: screens,
  });
  const { consultations } = services;
  const metrics = countedBy(new Metrics(db, media), kioskRegister, consultations);
  const documents = new LiveDocuments({ consultations, db, clock, types });
  const pages = new HeldPages({ consultations, db, clock });
  forgetRemovedPages(documents, pages);
  leaveUnpassed({ consultations, db, documents, pages });
  composeCaptions({ config, consultations, documents, db, media, clock, log, closers });
  const seal = createFileSeal(secret, formerSecrets(config.dataDir));
  const { runner, templates } = services;
  const library = new Library({ db, clock, runner, seal });
  const attachments = new Attachments({ db, clock, seal, documents, pages });
  services.passings.takePagesFrom(attachments);
  services.procedures.takePicturesFrom(new CallPictures({ seal, documents, pages }));
  const papers = composePapers({ config, db, clock, log, runner, seal, templates });
  closers.push(() => papers.stop());
  const voices = composeVoices({ config, db, clock, log, runner, seal });
  const files = { library, attachments, ...voices, ...papers };
  const begin = async () => {
    await services.begin();
    papers.begin();
  };
  const told = { screens, kioskRegister, metrics };
  return { services: { ...services, begin }, documents, pages, files, ...told };
}

/** Figures that follow every change of a consultation. */
function countedBy(
  metrics: Metrics,
  kioskRegister: KioskRegister,
  consultations: Services['consultations'],
): Metrics {
  consultations.onChange((change) => {
    metrics.changed(change);
    noteCallEnd(kioskRegister, change);
  });
  return metrics;
}
