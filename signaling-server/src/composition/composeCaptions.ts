import { ProcessCaptionEngine } from '../captions/processCaptionEngine.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { MediaRooms } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import type { Consultations } from '../services/call/consultations.ts';
import { Captions } from '../services/captions/captions.ts';
import type { LiveDocuments } from '../services/documents/liveDocuments.ts';

/** Wires automatic captions where the operator has installed a model; nothing is started elsewhere. */
export function composeCaptions(around: {
  readonly config: Pick<Config, 'captionModel'>;
  readonly consultations: Consultations;
  readonly documents: LiveDocuments;
  readonly db: Database;
  readonly media: MediaRooms;
  readonly clock: Clock;
  readonly log: Logger;
  readonly closers: (() => Promise<void>)[];
}): void {
  const { config, clock, log, closers, ...others } = around;
  if (config.captionModel === null) return;
  const engine = new ProcessCaptionEngine({ folder: config.captionModel, clock, log });
  const captions = new Captions({ ...others, engine, clock });
  closers.push(() => {
    captions.stop();
    return engine.stop();
  });
}
