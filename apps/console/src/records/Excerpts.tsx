import type { RecordRow } from '@madoguchi/protocol';
import { useText } from '../app/useText.ts';
import { useFoundFields } from './useFoundFields.ts';

type Excerpt = RecordRow['excerpts'][number];

/** Where words were found, each with the name of its field and what stands around it. */
export function Excerpts({ excerpts }: { readonly excerpts: readonly Excerpt[] }) {
  const { t } = useText();
  const nameOf = useFoundFields();
  return (
    <ul className="records__excerpts" aria-label={t('console:records.found')}>
      {excerpts.map(({ field, parts }) => (
        <li key={field}>
          <span className="records__field">{nameOf(field)}</span>
          <span>
            <Parts parts={parts} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A ticket, with what of it was looked for; the kind of a record without one is said beside it. */
export function MarkedTicket({ row }: { readonly row: RecordRow }) {
  const found = row.excerpts.find(({ field }) => field === 'ticket');
  if (found === undefined) return <>{row.ticket ?? '—'}</>;
  return <Parts parts={found.parts} />;
}

const Parts = ({ parts }: Pick<Excerpt, 'parts'>) => (
  <>{parts.map(({ text, isMatch }, n) => (isMatch ? <mark key={n}>{text}</mark> : text))}</>
);
