import type { ConsoleView } from '@madoguchi/protocol';
import { LoadedPart } from '@madoguchi/ui-kit';
import { lazy, useMemo, useState } from 'react';
import { useFrame } from '../../app/frame.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { procedureDialog } from '../../procedure/formParts.ts';
import { Panel } from '../Panel.tsx';
import { isForMe, listedInbox, listedSent } from './listing.ts';
import { ProcedureRow } from './ProcedureRow.tsx';
import './procedures.css';

// What one holds is heavy, and opened seldom compared with the screen that it stands on.
const ProcedureDialog = lazy(procedureDialog);

/** So many stand beside the work; all of them have a page of their own. */
const MOST = 4;

interface ProceduresPanelProps {
  readonly view: Pick<ConsoleView, 'me' | 'inbox' | 'sent'>;
  readonly now: number;
  readonly covered: boolean;
}

/** 手続き: the urgent ones of what has arrived at my desks, then what came back to be mended. */
export function ProceduresPanel({ view, now, covered }: ProceduresPanelProps) {
  const { t } = useText();
  const [openId, setOpenId] = useState<string | null>(null);
  const mayAct = view.me.role === 'specialist';
  const inbox = useMemo(() => listedInbox(view.inbox), [view.inbox]);
  const sent = useMemo(() => listedSent(view.sent), [view.sent]);
  const cameBack = sent.filter(({ state }) => state === 'returned');
  const listed = [...inbox, ...cameBack];
  const shown = listed.slice(0, MOST);
  const first = inbox.find(isForMe) ?? listed[0];
  useShortcuts(first ? { procedures: () => setOpenId(first.procedureId) } : {});
  const open = [...inbox, ...sent].find(({ procedureId }) => procedureId === openId);
  return (
    <Panel
      name="procedures"
      title={t('console:procedures.title')}
      command={first ? 'procedures' : null}
      count={t('console:procedures.count', { count: inbox.length })}
      empty={first ? null : t('console:procedures.empty')}
      below={
        <>
          <AllOfThem more={listed.length - shown.length} isAny={listed.length + sent.length > 0} />
          {open && !covered && (
            <LoadedPart>
              <ProcedureDialog
                key={open.procedureId}
                procedure={open}
                now={now}
                mayAct={mayAct}
                onClose={() => setOpenId(null)}
              />
            </LoadedPart>
          )}
        </>
      }
    >
      <ul className="work-list">
        {shown.map((procedure) => (
          <ProcedureRow
            key={procedure.procedureId}
            procedure={procedure}
            now={now}
            onOpen={() => setOpenId(procedure.procedureId)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface AllOfThemProps {
  /** How many more there are than stand there. */
  readonly more: number;
  readonly isAny: boolean;
}

/** The way to the page with all of them, which a call keeps closed. */
function AllOfThem({ more, isAny }: AllOfThemProps) {
  const { t } = useText();
  const { held, onRoom } = useFrame();
  if (!isAny || (held && more === 0)) return null;
  return (
    <p className="procedures-all">
      {more > 0 && <span>{t('console:procedures.more', { count: more })}</span>}
      {!held && (
        <button type="button" className="quiet-button" onClick={() => onRoom('procedures')}>
          {t('console:procedures.all')}
        </button>
      )}
    </p>
  );
}
