import { HANDSET_TAKES, languageNamed, type HandsetTakes, type Language } from '@madoguchi/domain';

/** What a kiosk's code says: itself, in which language the visit is, and what it brings to the phone. */
export interface Code {
  readonly code: string;
  readonly language: Language;
  readonly takes: HandsetTakes;
}

const FRAGMENT = /^#([\w-]{43})\.([\w-]{2,10})\.([a-z]+)$/;

/**
 * Reads the code of the address, and takes it out at once, as with a guest's link. `null` without one: after a reload the
 * browser is known by its cookie. What cannot be read is no code.
 */
export function takeCode(
  place: Pick<Location, 'hash' | 'pathname'> = window.location,
  history: Pick<History, 'replaceState'> = window.history,
): Code | 'unreadable' | null {
  const { hash, pathname } = place;
  if (hash === '') return null;
  history.replaceState(null, '', pathname);
  const [, code = '', name, brings] = FRAGMENT.exec(hash) ?? [];
  const language = languageNamed(name);
  const takes = HANDSET_TAKES.find((each) => each === brings);
  if (code === '' || language === undefined || takes === undefined) return 'unreadable';
  return { code, language, takes };
}
