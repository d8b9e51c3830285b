import { LANGUAGES, languageEntry, languageNamed, parseTicket } from '@madoguchi/domain';
import { readyToPrint, SummaryPaper } from '@madoguchi/paper';
import type { RouteResponse } from '@madoguchi/protocol';
import { Button, Dialog, Select, TextField, useAction } from '@madoguchi/ui-kit';
import { useEffect, useState, type SubmitEvent } from 'react';
import { createPortal } from 'react-dom';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useServices } from '../app/services.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useText } from '../app/useText.ts';
import { ClosingRow } from '../specialist/ClosingRow.tsx';

type Printed = NonNullable<RouteResponse<'reprintSummary'>['printed']>;

/** What has become of the last search. */
type Found = { readonly state: 'printed'; readonly ticket: string } | { readonly state: 'none' };

/** Finds the summary of today by its ticket and prints it. */
export default function ReprintDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { api } = useServices();
  const { busy, failure, perform } = useAction<'find'>();
  const [typed, setTyped] = useState('');
  const [language, setLanguage] = useState('');
  const [wrong, setWrong] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const [sheet, setSheet] = useSheet();
  useShortcuts({ decline: onClose }, { inDialog: true });
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    const ticket = parseTicket(typed);
    setWrong(ticket === null);
    setFound(null);
    if (ticket === null) return;
    void perform('find', async () => {
      const asked = { ...ticket, language: languageNamed(language) ?? null };
      const { printed } = await api.call('reprintSummary', asked);
      setSheet(printed);
      setFound(
        printed === null
          ? { state: 'none' }
          : { state: 'printed', ticket: printed.summary.ticket.number },
      );
    });
  };
  return (
    <Dialog title={t('console:summary.again.open')} onClose={onClose} className="reprint-dialog">
      <p>{t('console:summary.again.lead')}</p>
      <form className="reprint" onSubmit={find} noValidate>
        <TextField
          label={t('console:summary.again.ticket')}
          hint={t('console:summary.again.ticketHint')}
          value={typed}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
          {...(wrong ? { error: t('console:summary.again.ticketProblem') } : {})}
        />
        <LanguageChoice value={language} onChange={setLanguage} />
        <Button type="submit" variant="primary" icon="print" aria-busy={busy === 'find'}>
          {t('console:summary.again.print')}
        </Button>
      </form>
      <FailureNotice code={failure} />
      <output className="reprint__state">
        {found?.state === 'printed' && t('console:summary.again.printed', { ticket: found.ticket })}
        {found?.state === 'none' && t('console:summary.again.none')}
      </output>
      {sheet && createPortal(<SummaryPaper {...sheet} />, document.body)}
      <ClosingRow onClose={onClose} />
    </Dialog>
  );
}

interface LanguageChoiceProps {
  /** Empty for that of the talk. */
  readonly value: string;
  readonly onChange: (language: string) => void;
}

/** In which language the paper is. */
function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const { t } = useText();
  return (
    <Select
      label={t('console:summary.again.language')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('console:summary.again.asInTalk')}</option>
      {LANGUAGES.map((each) => (
        <option key={each} value={each} lang={languageEntry(each).tag}>
          {languageEntry(each).ownName}
        </option>
      ))}
    </Select>
  );
}

/** A sheet is printed when it is in the page, in the font of its language, and then forgotten. */
function useSheet() {
  const [sheet, setSheet] = useState<Printed | null>(null);
  useEffect(() => {
    if (sheet === null) return;
    const printIt = async () => {
      await readyToPrint(sheet.language);
      print();
      setSheet(null);
    };
    void printIt();
  }, [sheet]);
  return [sheet, setSheet] as const;
}
