import { seconds } from './time.mjs';

/** Something that a person has to put right before set-up can go on. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/**
 * @typedef {object} Stage
 * @property {string} name as the person at the terminal reads it
 * @property {(progress: (step: string) => void) => string | Promise<string>} run gives the outcome in
 *   a few words; throws when set-up cannot go on
 */

/**
 * Runs the stages in order. Each is one line that grows while it works:
 * `  media worker … configure, compile, built (112.0 s)`
 *
 * @param {readonly Stage[]} stages
 * @param {{ write?: (text: string) => void, now?: () => number }} [io]
 */
export async function runStages(
  stages,
  { write = (text) => process.stdout.write(text), now = Date.now } = {},
) {
  for (const stage of stages) {
    const began = now();
    write(`  ${stage.name} … `);
    try {
      const outcome = await stage.run((step) => write(`${step}, `));
      write(`${outcome} (${seconds(now() - began)})\n`);
    } catch (error) {
      write(`failed (${seconds(now() - began)})\n`);
      throw error;
    }
  }
}
