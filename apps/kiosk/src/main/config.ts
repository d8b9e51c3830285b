import { z } from 'zod';

const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/** A bare origin: camera and microphone need a secure one, and http is that on loopback only. */
const serverUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://madoguchi.example' })
  .transform((text) => new URL(text))
  .refine((url) => url.protocol === 'https:' || LOOPBACK.test(url.hostname), {
    error: 'must use https; http is accepted for this very machine only',
  })
  .refine((url) => url.href === `${url.origin}/`, {
    error: 'must hold neither path, query, user name nor password',
  });

const environment = z.object({
  KIOSK_SERVER_URL: serverUrl.default(new URL('http://127.0.0.1:8787')),
  KIOSK_WINDOWED: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0'),
});

/** The configuration of the shell. */
export interface KioskConfig {
  /** The one origin whose pages are shown and may use camera and microphone. */
  readonly origin: string;
  readonly pageUrl: string;
  /** An ordinary window for trials instead of the whole screen. */
  readonly windowed: boolean;
}

/**
 * Reads the environment. Gives the configuration, or one line per variable that is wrong, naming
 * the variable and never its value: an address may hold a password by mistake.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; config: KioskConfig } | { ok: false; problems: readonly string[] } {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    return { ok: false, problems };
  }
  const { origin } = parsed.data.KIOSK_SERVER_URL;
  const windowed = parsed.data.KIOSK_WINDOWED === '1';
  return { ok: true, config: Object.freeze({ origin, pageUrl: `${origin}/kiosk`, windowed }) };
}
