import type { CommandLine } from 'electron';

/**
 * Switches by which an edited shortcut would break the lock-down: they attach a debugger,
 * disable the sandbox, or disable checks of the network stack.
 */
const FORBIDDEN = [
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'unsafely-treat-insecure-origin-as-secure',
  'load-extension',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
] as const;

/** Node also takes underscores, and one dash as well as two, for its own options. */
function switchOf(word: string): string | null {
  const name = /^--?([^=]+)/.exec(word)?.[1];
  return name === undefined ? null : name.toLowerCase().replaceAll('_', '-');
}

/**
 * The names of forbidden switches on the command line, as the process got it (`argv`, which Node
 * may have emptied of its own options) and as Chromium understood it (`commandLine`).
 */
export function forbiddenSwitches(
  argv: readonly string[],
  commandLine: Pick<CommandLine, 'hasSwitch'>,
): readonly string[] {
  const given = argv.map(switchOf).filter((name) => name !== null);
  const unknownInspect = given.filter((name) => name.startsWith('inspect'));
  const known = FORBIDDEN.filter((name) => given.includes(name) || commandLine.hasSwitch(name));
  return [...new Set([...known, ...unknownInspect])];
}
