import { useText } from '../app/useText.ts';
import { knownResult } from './results.ts';

/** What came of a record, or how far it is. */
export function Results({ results }: { readonly results: readonly string[] }) {
  const { t } = useText();
  return (
    <ul className="records__marks">
      {results
        .map(knownResult)
        .map((result) => result && <li key={result}>{t(`console:records.results.${result}`)}</li>)}
    </ul>
  );
}
