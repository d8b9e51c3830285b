import { IntlMessageFormat } from 'intl-messageformat';

type Texts = ReadonlyMap<string, string>;

/**
 * Compares an area of one language with the Japanese source: no key missing, none too many [L1],
 * every text is ICU [L2], takes the same values as the source [L3] and has the plural forms of its language [L20].
 */
export function checkMessages(at: string, language: string, source: Texts, texts: Texts): string[] {
  const findings: string[] = [];
  for (const key of source.keys())
    if (!texts.has(key)) findings.push(`[L1] ${at}: ${key} is missing`);
  for (const [key, text] of texts) {
    const original = source.get(key);
    if (original === undefined) findings.push(`[L1] ${at}: ${key} is not in the source`);
    else findings.push(...checkText(`${at}: ${key}`, language, original, text));
  }
  return findings;
}

function checkText(at: string, language: string, original: string, text: string): string[] {
  if (text.trim() === '') return original === '' ? [] : [`[L1] ${at} is empty`];
  try {
    const wanted = valuesOf(original);
    const taken = valuesOf(text);
    // A language may omit a value that its sentence does not need, but never take another one.
    return [
      ...[...taken].filter((v) => !wanted.has(v)).map((v) => `[L3] ${at} takes unknown {${v}}`),
      ...pluralFaults(text, language).map((fault) => `[L20] ${at} ${fault}`),
    ];
  } catch (error) {
    return [`[L2] ${at} is not ICU: ${error instanceof Error ? error.message : 'unreadable'}`];
  }
}

/** The parser's number for plain text; every other element with a value names one. */
const LITERAL = 0;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

function valuesOf(text: string): Set<string> {
  const names = new Set<string>();
  const walk = (elements: readonly Element[]) => {
    for (const element of elements) {
      if ('options' in element)
        for (const option of Object.values(element.options)) walk(option.value);
      const kind: number = element.type;
      if (kind !== LITERAL && 'value' in element) names.add(element.value);
    }
  };
  walk(new IntlMessageFormat(text, 'ja').getAst());
  return names;
}

/** Plural forms that a language has and a text lacks, and those that the language never asks for. */
function pluralFaults(text: string, language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const faults: string[] = [];
  const walk = (elements: readonly Element[]) => {
    for (const element of elements) {
      if (!('options' in element)) continue;
      const given = Object.keys(element.options).filter((name) => !name.startsWith('='));
      if ('pluralType' in element) {
        const lacking = pluralCategories.filter((name) => !given.includes(name));
        // Words that are the same for every number need no forms.
        if (given.length > 1 && lacking.length > 0) faults.push(`lacks ${lacking.join(', ')}`);
        const never = given.filter((name) => !pluralCategories.some((each) => each === name));
        if (never.length > 0) faults.push(`never says ${never.join(', ')} in ${language}`);
      }
      for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(text, 'ja').getAst());
  return faults;
}
