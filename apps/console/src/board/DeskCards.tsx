import type { BoardDesk } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import { waitStage } from '../specialist/waiting.ts';
import { deskGroups, nameInGroup, type DeskGroup } from './deskGroups.ts';

interface DeskCardsProps {
  readonly desks: readonly BoardDesk[];
  readonly now: number;
}

/** Every desk of the ward under its 総合支所: open or not, who is at work, who waits. */
export function DeskCards({ desks, now }: DeskCardsProps) {
  const { t } = useText();
  return (
    <section className="desk-cards" aria-label={t('console:board.desks.title')}>
      {deskGroups(desks).map((group) => (
        <Card key={group.branchName ?? ''} group={group} now={now} />
      ))}
    </section>
  );
}

const COLUMNS = ['desk', 'waiting', 'staff'] as const;

function Card({ group: { branchName, desks }, now }: { group: DeskGroup; now: number }) {
  const { t } = useText();
  const heading = branchName ?? t('console:board.desks.headOffice');
  return (
    <table className="desk-card">
      <caption>{heading}</caption>
      <thead className="visually-hidden">
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`console:board.desks.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {desks.map((desk) => (
          <Row key={desk.deskId} heading={heading} desk={desk} now={now} />
        ))}
      </tbody>
    </table>
  );
}

const AT_WORK = ['free', 'busy', 'away'] as const;

interface RowProps {
  readonly heading: string;
  readonly desk: BoardDesk;
  readonly now: number;
}

function Row({ heading, desk, now }: RowProps) {
  const { t } = useText();
  const { text, duration } = useWords();
  const { name, open, waiting, waitingSince } = desk;
  const wait = waitingSince === null ? 0 : now - waitingSince;
  const atWork = AT_WORK.filter((doing) => desk[doing] > 0);
  return (
    <tr data-waiting={waiting > 0} data-stage={waiting > 0 ? waitStage(wait) : 'new'}>
      <th scope="row">
        <Isolated>{nameInGroup(text(name), heading)}</Isolated>
      </th>
      <td className="desk-card__waiting numbers">
        {waiting > 0
          ? t('console:board.desks.waiting', { count: waiting, duration: duration(wait) })
          : t('console:board.desks.nobodyWaits')}
      </td>
      <td className="desk-card__staff numbers">
        {!open && <span className="desk-card__closed">{t('console:board.desks.closed')}</span>}
        {atWork.length > 0
          ? atWork.map((doing) => (
              <span key={doing} className="desk-card__doing">
                {t(`console:board.desks.staff.${doing}`, { count: desk[doing] })}
              </span>
            ))
          : open && t('console:board.desks.nobody')}
      </td>
    </tr>
  );
}
