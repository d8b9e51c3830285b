import {
  EXPORT_ENCODINGS,
  type ConsoleView,
  type ExportEncoding,
  type RouteResponse,
} from '@madoguchi/protocol';
import { Button, Dialog, RadioGroup, Select, useAction, useClock } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { saveFile } from '../../app/givenFile.ts';
import { useServices } from '../../app/services.ts';
import { useLoaded } from '../../app/useLoaded.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { ClosingRow } from '../../specialist/ClosingRow.tsx';
import { useWords, wardDay } from '../../specialist/useWords.ts';

interface ExportDialogProps {
  readonly desks: ConsoleView['me']['desks'];
  readonly onClose: () => void;
}

/** What a desk has accepted leaves as a table or as papers, for the system in which it is settled. */
export function ExportDialog({ desks, onClose }: ExportDialogProps) {
  const { t } = useText();
  const { text } = useWords();
  const [deskId, setDeskId] = useState(desks[0]?.id ?? '');
  const [encoding, setEncoding] = useState<ExportEncoding>('shift_jis');
  useShortcuts({ decline: onClose }, { inDialog: true });
  return (
    <Dialog
      title={t('console:procedures.exporting.title')}
      onClose={onClose}
      className="work-dialog export-dialog"
    >
      <p className="work-dialog__facts">{t('console:procedures.exporting.lead')}</p>
      <div className="export-dialog__choices">
        <Select
          label={t('console:ringing.desk')}
          value={deskId}
          onChange={(event) => setDeskId(event.target.value)}
        >
          {desks.map(({ id, name }) => (
            <option key={id} value={id}>
              {text(name)}
            </option>
          ))}
        </Select>
        <RadioGroup<ExportEncoding>
          label={t('console:procedures.exporting.encoding')}
          options={EXPORT_ENCODINGS.map((value) => ({
            value,
            label: t(`console:procedures.exporting.encodings.${value}`),
          }))}
          value={encoding}
          onChange={setEncoding}
        />
      </div>
      <OfDesk key={deskId} deskId={deskId} encoding={encoding} />
      <ClosingRow onClose={onClose} />
    </Dialog>
  );
}

interface OfDeskProps {
  readonly deskId: string;
  readonly encoding: ExportEncoding;
}

function OfDesk({ deskId, encoding }: OfDeskProps) {
  const { t } = useText();
  const { api } = useServices();
  const { value, failure } = useLoaded(() => api.call('exportableProcedures', { deskId }));
  const { perform, busy, failure: notDone } = useAction<'export'>();
  const day = wardDay(useClock().now());
  const papers = (templateId: string | null, name: string) =>
    void perform('export', async () => {
      const given = await api.call('exportProcedurePapers', { deskId, templateId });
      await saveFile(`${name}_${day}.zip`, given, 'application/zip');
    });
  const table = (templateId: string, name: string) =>
    void perform('export', async () => {
      const given = await api.call('exportProcedureTable', { deskId, templateId, encoding });
      await saveFile(`${name}_${day}.csv`, given, 'text/csv');
    });
  const all = t('console:procedures.exporting.all');
  return (
    <>
      <FailureNotice code={failure ?? notDone} />
      {value?.templates.length === 0 && (
        <p className="empty">{t('console:procedures.exporting.none')}</p>
      )}
      <ul className="export-dialog__list">
        {value?.templates.map((each) => (
          <Exportable
            key={each.templateId}
            each={each}
            encoding={encoding}
            isBusy={busy !== null}
            onTable={(name) => table(each.templateId, name)}
            onPapers={(name) => papers(each.templateId, name)}
          />
        ))}
      </ul>
      {value && value.templates.length > 1 && (
        <Button icon="download" aria-busy={busy !== null} onClick={() => papers(null, all)}>
          {all}
        </Button>
      )}
    </>
  );
}

interface ExportableProps {
  readonly each: RouteResponse<'exportableProcedures'>['templates'][number];
  readonly encoding: ExportEncoding;
  readonly isBusy: boolean;
  readonly onTable: (name: string) => void;
  readonly onPapers: (name: string) => void;
}

/** The accepted procedures of one template; what CP932 cannot write is said before it is written. */
function Exportable({ each, encoding, isBusy, onTable, onPapers }: ExportableProps) {
  const { t } = useText();
  const { text } = useWords();
  const name = text(each.title);
  const lost = encoding === 'shift_jis' ? each.lost : [];
  return (
    <li className="export-dialog__row">
      <span className="export-dialog__name">
        <strong>{name}</strong> {t('console:procedures.count', { count: each.count })}
      </span>
      <Button icon="download" aria-busy={isBusy} onClick={() => onTable(name)}>
        {t('console:procedures.exporting.table')}
      </Button>
      <Button icon="download" aria-busy={isBusy} onClick={() => onPapers(name)}>
        {t('console:procedures.exporting.papers')}
      </Button>
      {lost.length > 0 && (
        <div className="export-dialog__lost">
          <p>{t('console:procedures.exporting.lost', { count: lost.length })}</p>
          <ul>
            {lost.map(({ receiptNumber, column, codes }) => (
              <li key={`${receiptNumber} ${column}`}>
                {receiptNumber} {column} {codes.join(' ')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}
