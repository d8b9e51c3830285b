import type { HandsetView } from '@madoguchi/protocol';
import { ModelCore } from './modelCore.ts';
import type { HandsetModel, ModelOptions } from './models.ts';
import type { Platform } from './platform.ts';
import { browserPlatform } from './platform.ts';
import { introduceHandset } from './signaling/introduction.ts';
import { handsetRole } from './signaling/roles.ts';

/** Connects this page as the phone of the resident whose code was used here: it opens neither camera nor microphone. */
export function createHandsetModel(
  options: ModelOptions = {},
  platform: Platform = browserPlatform(options, introduceHandset),
): HandsetModel {
  const core = new ModelCore<HandsetView>(
    {
      role: handsetRole,
      comparesClock: false,
      callOf: (view) => (view.stage === 'joined' ? view.consultationId : null),
      isSilent: true,
      mayCall: () => false,
    },
    platform,
  );
  return core.base();
}
