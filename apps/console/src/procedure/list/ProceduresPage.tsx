import type { ConsoleView } from '@madoguchi/protocol';
import { Button, Icon, useNow } from '@madoguchi/ui-kit';
import { useDeferredValue, useMemo, useState } from 'react';
import { TIMES_GO_ON_MS } from '../../app/config.ts';
import { useFrame } from '../../app/frame.ts';
import { Kbd } from '../../app/Kbd.tsx';
import { WORK_AREA } from '../../app/keyFocus.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { focusOnWords } from '../../records/listKeys.ts';
import { useLineAgain } from '../../records/useLineAgain.ts';
import { listedInbox, listedSent } from '../../specialist/procedure/listing.ts';
import ProcedureDialog from '../desk/ProcedureDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { EVERY_ONE, filtered, type Listed } from './listFilter.ts';
import { ListFilterForm } from './ListFilterForm.tsx';
import { ProcedureTable } from './ProcedureTable.tsx';
import '../../records/records.css';
import './list.css';

interface ProceduresPageProps {
  readonly view: Pick<ConsoleView, 'me' | 'inbox' | 'sent'>;
  /** A ringing offer covers the screen: what is open is hidden meanwhile. */
  readonly covered: boolean;
}

const LISTS = ['inbox', 'sent'] as const;
type List = (typeof LISTS)[number];

/** 手続き: all that has arrived at my desks, and all that was sent from there. */
export default function ProceduresPage({ view, covered }: ProceduresPageProps) {
  const { t } = useText();
  const now = useNow(TIMES_GO_ON_MS);
  const [list, setList] = useState<List>('inbox');
  const [filter, setFilter] = useState(EVERY_ONE);
  const [openId, setOpenId] = useState<string | null>(null);
  const inbox = useMemo(() => listedInbox(view.inbox), [view.inbox]);
  const sent = useMemo(() => listedSent(view.sent), [view.sent]);
  const all: readonly Listed[] = list === 'inbox' ? inbox : sent;
  // What is typed is seen at once; the table follows when there is time.
  const wanted = useDeferredValue(filter);
  const found = useMemo(() => filtered(all, wanted), [all, wanted]);
  const open = all.find(({ procedureId }) => procedureId === openId);
  const { onRoom } = useFrame();
  useShortcuts({ search: focusOnWords, decline: () => onRoom('work') });
  useLineAgain(openId);
  const turn = (to: List) => {
    setList(to);
    setFilter(EVERY_ONE);
  };
  return (
    <main className="main records procedures" id="person" tabIndex={-1} {...WORK_AREA}>
      <Head me={view.me} />
      <nav className="procedures__lists" aria-label={t('console:procedures.title')}>
        {LISTS.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={each === list}
            onClick={() => turn(each)}
          >
            {t(`console:procedures.lists.${each}`)}{' '}
            {t('console:procedures.count', { count: view[each].length })}
          </button>
        ))}
      </nav>
      {all.length === 0 ? (
        <p className="empty">{t(`console:procedures.none.${list}`)}</p>
      ) : (
        <>
          <ListFilterForm all={all} list={list} filter={filter} onFilter={setFilter} />
          <ProcedureTable key={list} found={found} of={all.length} now={now} onOpen={setOpenId} />
        </>
      )}
      {open && !covered && (
        <ProcedureDialog
          key={open.procedureId}
          procedure={open}
          now={now}
          mayAct={view.me.role === 'specialist'}
          onClose={() => setOpenId(null)}
        />
      )}
    </main>
  );
}

function Head({ me }: Pick<ConsoleView, 'me'>) {
  const { t } = useText();
  const { onRoom } = useFrame();
  const [isExporting, setExporting] = useState(false);
  return (
    <div className="records__head">
      <h2 className="records__title">{t('console:procedures.title')}</h2>
      <div className="procedures__tools">
        {me.desks.length > 0 && (
          <Button icon="download" onClick={() => setExporting(true)}>
            {t('console:procedures.exporting.button')}
          </Button>
        )}
        <button type="button" className="quiet-button" onClick={() => onRoom('work')}>
          <Icon name="close" />
          {t('console:action.close')}
          <Kbd command="decline" />
        </button>
      </div>
      {isExporting && <ExportDialog desks={me.desks} onClose={() => setExporting(false)} />}
    </div>
  );
}
