import type { RouteResponse } from '@madoguchi/protocol';
import { useFrame } from '../../app/frame.ts';
import { useText } from '../../app/useText.ts';
import { ScrollingTable } from '../parts/ScrollingTable.tsx';
import { nextAsked, type Asked } from './asked.ts';
import { recordsBehind } from './recordsBehind.ts';
import { figuresView } from './figuresView.ts';
import { useFiguresWords, type FiguresPlaces } from './useFiguresWords.ts';

interface FiguresTableProps {
  readonly rows: RouteResponse<'wardFigures'>['rows'];
  readonly places: FiguresPlaces;
  readonly asked: Asked;
  readonly onOpen: (asked: Asked) => void;
}

const COLUMNS = ['visits', 'answered', 'unmet', 'wait', 'comeBack', 'handoffs'] as const;

/** Figures one by one, with bars of who came; each row leads to what it is made of. */
export function FiguresTable({ rows, places, asked, onOpen }: FiguresTableProps) {
  const { t } = useText();
  const by = t(`adminFigures:by.${asked.by}`);
  const caption = t('adminFigures:table.caption', { by });
  const most = Math.max(1, ...rows.map(({ counts }) => figuresView(counts).visits));
  return (
    <ScrollingTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{by}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`adminFigures:table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <FiguresRow key={row.key} {...{ row, places, asked, most, onOpen }} />
        ))}
      </tbody>
    </ScrollingTable>
  );
}

interface FiguresRowProps extends Omit<FiguresTableProps, 'rows'> {
  readonly row: FiguresTableProps['rows'][number];
  /** Of all rows, to which bars are drawn. */
  readonly most: number;
}

function FiguresRow({ row, places, asked, most, onOpen }: FiguresRowProps) {
  const words = useFiguresWords();
  const { visits, answered, unmet, wait, comeBack, handoffs } = figuresView(row.counts);
  return (
    <tr>
      <th scope="row">
        <RowName {...{ row, places, asked, onOpen }} />
      </th>
      <td>
        <span className="ward-figures-bar">
          <span style={{ inlineSize: `${String((visits / most) * 100)}%` }} />
        </span>
        <span className="numbers">{visits}</span>
      </td>
      <td className="numbers">{answered}</td>
      <td className="numbers">{unmet.all}</td>
      <td>{words.step(wait.half, 'minutes')}</td>
      <td>{words.share(comeBack)}</td>
      <td className="numbers">{handoffs.sent}</td>
    </tr>
  );
}

function RowName({ row: { key }, places, asked, onOpen }: Omit<FiguresRowProps, 'most'>) {
  const { t } = useText();
  const words = useFiguresWords();
  const { by } = asked;
  const isTime = by === 'month' || by === 'day';
  const name = isTime ? words.time(key) : places[by].find(({ id }) => id === key)?.name;
  const { onRecords } = useFrame();
  const next = name === undefined ? null : nextAsked(asked, key);
  const records = by === 'day' ? recordsBehind(asked, key) : null;
  if (key === '') return <>{t('adminFigures:table.noKiosk')}</>;
  if (name === undefined) return <>{t('adminFigures:table.gone')}</>;
  if (next === null && records === null) return <>{name}</>;
  return (
    <button
      type="button"
      className="ward-figures-open"
      aria-label={t(`adminFigures:table.${next === null ? 'records' : 'open'}`, { name })}
      onClick={() => {
        if (next !== null) onOpen(next);
        else if (records !== null) onRecords(records);
      }}
    >
      {name}
    </button>
  );
}
