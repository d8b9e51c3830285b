import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SPOKEN_LANGUAGES } from '@madoguchi/domain';
import { z } from 'zod';

/** The file in a model's folder that says what the model is. */
const SETTINGS = 'captions.json';

/**
 * What the operator says of their model: its language, whether it hears while somebody speaks (`online`) or a stretch at
 * once (`offline`), and the settings of the recogniser as sherpa-onnx has them; paths in them are of the folder.
 */
const modelSettings = z.strictObject({
  language: z.enum(SPOKEN_LANGUAGES),
  kind: z.enum(['online', 'offline']),
  recognizer: z.record(z.string(), z.unknown()),
});
export type ModelSettings = z.infer<typeof modelSettings>;

/** Reads what a folder says of its model. Throws with a reason for whoever operates the server. */
export function readModelFolder(folder: string): ModelSettings {
  const text = readFileSync(join(folder, SETTINGS), 'utf8');
  return modelSettings.parse(JSON.parse(text));
}
