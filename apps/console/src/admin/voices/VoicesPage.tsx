import { LANGUAGES, languageEntry, languageNamed, type Language } from '@madoguchi/domain';
import { Isolated, Select, StatusBanner, useAction } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page, type AdminPageProps } from '../parts/Page.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import type { SentenceRow } from './sentenceRows.ts';
import { SentenceTable } from './SentenceTable.tsx';
import { usePlayer } from './usePlayer.ts';
import { useVoices, type Voices } from './useVoices.ts';
import './voices.css';

type Opened = { readonly dialog: 'record' | 'remove'; readonly row: SentenceRow };

/** 読み上げの声, the recording room: the sentences that kiosks read aloud, language by language. */
export function VoicesPage(props: AdminPageProps) {
  const { t } = useText();
  const [language, setLanguage] = useState<Language>('ja');
  return (
    <Page title={t('adminVoices:title')} lead={t('adminVoices:lead')}>
      <LanguageVoices
        key={language}
        {...props}
        language={language}
        choice={<LanguageChoice language={language} onChoose={setLanguage} />}
      />
    </Page>
  );
}

interface LanguageChoiceProps {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

function LanguageChoice({ language, onChoose }: LanguageChoiceProps) {
  const { t } = useText();
  return (
    <Select
      label={t('adminVoices:language')}
      value={language}
      onChange={({ currentTarget }) => onChoose(languageNamed(currentTarget.value) ?? 'ja')}
    >
      {LANGUAGES.map((each) => (
        <option key={each} value={each} lang={languageEntry(each).tag}>
          {languageEntry(each).ownName}
        </option>
      ))}
    </Select>
  );
}

interface LanguageVoicesProps extends AdminPageProps {
  readonly language: Language;
  /** The choice of another one, beside that of the list. */
  readonly choice: ReactNode;
}

function LanguageVoices({ api, connection, language, choice }: LanguageVoicesProps) {
  const { t } = useText();
  const voices = useVoices(api, connection, language);
  const [opened, setOpened] = useState<Opened | null>(null);
  const listening = useAction<'listen'>();
  const play = usePlayer();
  const { tag } = languageEntry(language);
  const open = (next: Opened | null) => {
    voices.change.dismiss();
    setOpened(next);
  };
  return (
    <>
      <Notice undo={voices.undo} />
      <FailureNotice
        code={listening.failure ?? (opened === null ? voices.change.failure : null)}
        onClose={listening.dismiss}
      />
      <Loaded from={voices}>
        {({ rows, assembled, isSynthesised }) => (
          <>
            {!isSynthesised && (
              <StatusBanner tone="warning">{t('adminVoices:noStandIn')}</StatusBanner>
            )}
            <SentenceTable
              {...{ rows, assembled, choice, lang: tag }}
              onListen={(row) =>
                void listening.perform('listen', async () => play(await voices.soundOf(row)))
              }
              onRecord={(row) => open({ dialog: 'record', row })}
              onRestore={(row) => void voices.restore(row)}
              onRemove={(row) => open({ dialog: 'remove', row })}
            />
          </>
        )}
      </Loaded>
      {opened && <OpenedDialog {...{ opened, voices, lang: tag }} onClose={() => open(null)} />}
    </>
  );
}

interface OpenedDialogProps {
  readonly opened: Opened;
  readonly voices: Voices;
  readonly lang: string;
  readonly onClose: () => void;
}

function OpenedDialog({ opened: { dialog, row }, voices, lang, onClose }: OpenedDialogProps) {
  const { t } = useText();
  const { change } = voices;
  const close = (done: Promise<boolean>) => void done.then((did) => did && onClose());
  switch (dialog) {
    case 'record':
      return (
        <RecordDialog
          {...{ row, lang, change, onClose }}
          onKeep={(samples) => close(voices.add(row, samples))}
        />
      );
    case 'remove':
      return (
        <ConfirmDialog
          {...{ change, onClose }}
          title={t('adminVoices:remove.title')}
          stays={t('adminVoices:remove.stays')}
          confirm={t('adminVoices:remove.confirm')}
          onConfirm={() => close(voices.remove(row))}
        >
          <p lang={lang}>
            <Isolated>{row.words}</Isolated>
          </p>
        </ConfirmDialog>
      );
  }
}
