import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ModelSettings } from './modelFolder.ts';
import type { Recogniser, Recognition } from './recogniser.ts';
import { SAMPLE_RATE } from './voiceActivity.ts';

/** The parts of sherpa-onnx-node 1.13 that are used here; its operator installs it beside the model. */
interface Library {
  readonly OnlineRecognizer: new (config: object) => {
    createStream(): OnlineStream;
    isReady(stream: OnlineStream): boolean;
    decode(stream: OnlineStream): void;
    getResult(stream: OnlineStream): { readonly text: string };
  };
  readonly OfflineRecognizer: new (config: object) => {
    createStream(): Stream;
    decode(stream: Stream): void;
    getResult(stream: Stream): { readonly text: string };
  };
}
interface Stream {
  acceptWaveform(wave: { readonly sampleRate: number; readonly samples: Float32Array }): void;
}
interface OnlineStream extends Stream {
  inputFinished(): void;
}

/** A model that hears a stretch at once does all of it again for each text on the way. */
const OFFLINE_PARTIAL = 1.5 * SAMPLE_RATE;
const ONLINE_PARTIAL = 0.4 * SAMPLE_RATE;

/**
 * The recogniser of a model's folder. Throws where the library is not installed there (`npm install sherpa-onnx-node`),
 * or does not take the model.
 */
export function openSherpa(
  folder: string,
  { language, kind, recognizer }: ModelSettings,
): Recogniser {
  const load = createRequire(join(folder, 'captions.json'));
  const library = load('sherpa-onnx-node') as Library;
  return kind === 'online'
    ? { language, partialEvery: ONLINE_PARTIAL, begin: online(library, recognizer) }
    : { language, partialEvery: OFFLINE_PARTIAL, begin: offline(library, recognizer) };
}

function online({ OnlineRecognizer }: Library, config: object): () => Recognition {
  const recogniser = new OnlineRecognizer(config);
  return () => {
    const stream = recogniser.createStream();
    const soFar = (): string => {
      while (recogniser.isReady(stream)) recogniser.decode(stream);
      return recogniser.getResult(stream).text;
    };
    return {
      take: (samples) => stream.acceptWaveform({ sampleRate: SAMPLE_RATE, samples }),
      soFar,
      end() {
        stream.inputFinished();
        return soFar();
      },
    };
  };
}

function offline({ OfflineRecognizer }: Library, config: object): () => Recognition {
  const recogniser = new OfflineRecognizer(config);
  return () => {
    const taken: number[] = [];
    const all = (): string => {
      // A stream of this kind takes its sound in one piece.
      const stream = recogniser.createStream();
      stream.acceptWaveform({ sampleRate: SAMPLE_RATE, samples: Float32Array.from(taken) });
      recogniser.decode(stream);
      return recogniser.getResult(stream).text;
    };
    return { take: (samples) => taken.push(...samples), soFar: all, end: all };
  };
}
