import { HeardSound } from './heardSound.ts';
import type { FromProcess, ToProcess } from './messages.ts';
import { readModelFolder } from './modelFolder.ts';
import type { Recogniser } from './recogniser.ts';
import { openSherpa } from './sherpa.ts';

/*
 * The engine's process: it decodes, waits for a voice and makes texts, so that the server never does. It is started with
 * the folder of a model, writes nothing, and ends with the server, or when a native library ends it.
 */

const [, , folder = ''] = process.argv;
const tell = (message: FromProcess): void => {
  process.send?.(message);
};
process.once('disconnect', () => process.exit(0));

/** The recogniser; where there is none the process ends after it has said why. */
function opened(): Promise<Recogniser> {
  try {
    return Promise.resolve(openSherpa(folder, readModelFolder(folder)));
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const unusable: FromProcess = { type: 'unusable', reason: reason.slice(0, 500) };
    process.send?.(unusable, () => process.exit(1));
    return new Promise(() => undefined);
  }
}

const recogniser = await opened();
const voices = new Map<number, HeardSound>();
/** Messages are dealt with one after the other: a decoder has to be loaded first. */
let work = Promise.resolve();
process.on('message', (message: ToProcess) => {
  work = work.then(() => dealWith(message));
});
tell({ type: 'ready', language: recogniser.language });

async function dealWith(message: ToProcess): Promise<void> {
  const { voice } = message;
  switch (message.type) {
    case 'sound':
      (await voiceOf(voice)).take(message.packets);
      tell({ type: 'dealtWith', number: message.number });
      return;
    case 'skip':
      voices.get(voice)?.skip();
      return;
    case 'end':
      voices.get(voice)?.close();
      voices.delete(voice);
  }
}

async function voiceOf(voice: number): Promise<HeardSound> {
  const present = voices.get(voice);
  if (present !== undefined) return present;
  const begun = await HeardSound.open(recogniser, (line) => tell({ type: 'line', voice, line }));
  voices.set(voice, begun);
  return begun;
}
