import { isolated, shownText } from '@madoguchi/domain';
import ICU from 'i18next-icu';

/** The part of an i18next format that puts values into a sentence. */
interface Format {
  parse(sentence: string, values: Readonly<Record<string, unknown>>, ...rest: unknown[]): string;
}

/** The plugin's types leave out what i18next calls. */
const Base = ICU as unknown as new () => Format;

/**
 * ICU messages whose values cannot turn the words around them: a name that is written from right to left, or that
 * an earlier version stored with a mark of direction, stays a part of its sentence.
 */
export class IsolatingFormat extends Base {
  static readonly type = 'i18nFormat';

  override parse(
    sentence: string,
    values: Readonly<Record<string, unknown>>,
    ...rest: unknown[]
  ): string {
    const safe = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(shownText(value)) : value,
    ]);
    return super.parse(sentence, Object.fromEntries(safe) as Record<string, unknown>, ...rest);
  }
}
