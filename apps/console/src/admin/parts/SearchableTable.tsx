import { isFound } from '@madoguchi/domain';
import { Icon, type IconName, Isolated } from '@madoguchi/ui-kit';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import { nextOrder, sorted, type Order } from './order.ts';
import './table.css';

/** A column of a table: its words are searched and sorted, its cell is shown. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly text: (row: Row) => string;
  /** What is shown, where it is more than the words. */
  readonly cell?: (row: Row) => ReactNode;
  /** What sorting goes by, where it is not the words: an instant, a count. */
  readonly sortBy?: (row: Row) => string | number;
  /** Keeps short values (dates, states, counts) on one line. */
  readonly narrow?: boolean;
}

/** An action on a row. */
interface RowAction {
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
}

interface SearchableTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The actions on a row, which the first column names. */
  readonly actions?: (row: Row) => readonly RowAction[];
  /** The text while there are no rows: what will appear here, and what makes it appear. */
  readonly empty: string;
  /** The counter of a row: 件, 人, 台. */
  readonly unit?: string;
  /** Controls beside the search field. */
  readonly tools?: ReactNode;
}

/** A table with search, sorting and actions for each row. */
export function SearchableTable<Row>(props: SearchableTableProps<Row>) {
  const { t } = useText();
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<Order | null>(null);
  const searchId = useId();
  const { rows, columns, empty, tools } = props;
  const shown = useShown(rows, columns, query, order);
  return (
    <div className="list">
      <div className="list__bar">
        <div className="list__search">
          <label htmlFor={searchId}>{t('admin:table.search')}</label>
          <span className="list__search-field">
            <Icon name="search" />
            <input
              id={searchId}
              type="search"
              value={query}
              autoComplete="off"
              onChange={(event) => setQuery(event.target.value)}
            />
          </span>
        </div>
        {tools && <div className="list__tools">{tools}</div>}
      </div>
      <Count {...props} shown={shown.length} searching={query.trim() !== ''} />
      {shown.length > 0 ? (
        <Table
          {...props}
          rows={shown}
          order={order}
          onOrder={(column) => setOrder(nextOrder(order, column))}
        />
      ) : (
        <p className="list__empty">{rows.length === 0 ? empty : t('admin:table.nothingFound')}</p>
      )}
    </div>
  );
}

/** The number of rows, announced when a search changes it. */
function Count<Row>({
  rows,
  shown,
  searching,
  unit,
}: SearchableTableProps<Row> & { shown: number; searching: boolean }) {
  const { t } = useText();
  const counted = { shown, all: rows.length, unit: unit ?? t('admin:table.unit') };
  return (
    <output className="list__count numbers">
      {t(searching ? 'admin:table.found' : 'admin:table.count', counted)}
    </output>
  );
}

interface TableProps<Row> extends SearchableTableProps<Row> {
  readonly order: Order | null;
  readonly onOrder: (column: string) => void;
}

function Table<Row>({ caption, columns, rows, rowKey, actions, order, onOrder }: TableProps<Row>) {
  const { t } = useText();
  return (
    <div className="list__scroll">
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.key} column={column} order={order} onOrder={onOrder} />
            ))}
            {actions && (
              <th scope="col" className="table__actions-head">
                <span className="visually-hidden">{t('admin:table.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} columns={columns} actions={actions?.(row)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderProps<Row> {
  readonly column: Column<Row>;
  readonly order: Order | null;
  readonly onOrder: (column: string) => void;
}

function Header<Row>({ column: { key, header }, order, onOrder }: HeaderProps<Row>) {
  const direction = order?.column === key ? directionOf(order) : undefined;
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" className="table__sort" onClick={() => onOrder(key)}>
        {header}
        <span aria-hidden="true" className="table__arrow">
          {direction === undefined ? '↕' : direction === 'ascending' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  );
}

const directionOf = ({ descending }: Order) => (descending ? 'descending' : 'ascending');

interface TableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly actions: readonly RowAction[] | undefined;
}

function TableRow<Row>({ row, columns: [first, ...others], actions }: TableRowProps<Row>) {
  const name = first.text(row);
  return (
    <tr>
      <th scope="row">{first.cell?.(row) ?? <Isolated reveal>{name}</Isolated>}</th>
      {others.map(({ key, cell, text, narrow }) => (
        <td key={key} className={narrow ? 'table__narrow' : undefined}>
          {cell?.(row) ?? <Isolated reveal>{text(row)}</Isolated>}
        </td>
      ))}
      {actions && (
        <td className="table__actions">
          <span className="table__buttons">
            {actions.map(({ label, icon, onPress }) => (
              <button
                key={label}
                type="button"
                className="table__action"
                aria-label={`${label} ${name}`}
                onClick={onPress}
              >
                <Icon name={icon} />
                {label}
              </button>
            ))}
          </span>
        </td>
      )}
    </tr>
  );
}

function useShown<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  query: string,
  order: Order | null,
): readonly Row[] {
  return useMemo(() => {
    const hits = rows.filter((row) =>
      isFound(
        columns.map(({ text }) => text(row)),
        query,
      ),
    );
    const column = columns.find(({ key }) => key === order?.column);
    return column && order ? sorted(hits, column.sortBy ?? column.text, order.descending) : hits;
  }, [rows, columns, query, order]);
}
