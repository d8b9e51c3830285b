import type { Config } from '../config.ts';
import type { Clock } from '../ports/clock.ts';
import type { FileSeal } from '../ports/fileSeal.ts';
import type { Logger } from '../ports/logger.ts';
import type { Database } from '../ports/store.ts';
import type { Synthesiser } from '../ports/synthesiser.ts';
import type { UnitRunner } from '../services/engine/unitRunner.ts';
import { Recordings } from '../services/voices/recordings.ts';
import { VoiceTickets } from '../services/voices/voiceTickets.ts';
import { Espeak } from '../speech/espeak.ts';

/** What kiosks read aloud with. */
export interface Voices {
  readonly recordings: Recordings;
  readonly synthesiser: Synthesiser;
  readonly voiceTickets: VoiceTickets;
}

/** Wires reading aloud. */
export function composeVoices(around: {
  readonly config: Pick<Config, 'espeakBin'>;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly runner: UnitRunner;
  readonly seal: FileSeal;
}): Voices {
  const { config, db, clock, log, runner, seal } = around;
  return {
    recordings: new Recordings({ db, clock, runner, seal }),
    synthesiser: new Espeak(config.espeakBin, log),
    voiceTickets: new VoiceTickets(clock),
  };
}
