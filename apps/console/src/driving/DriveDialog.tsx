import { languageEntry, LANGUAGES, type Drive } from '@madoguchi/domain';
import type { DrivingView } from '@madoguchi/protocol';
import { Button, Dialog, loadFontOf } from '@madoguchi/ui-kit';
import { useEffect } from 'react';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useText } from '../app/useText.ts';
import { useActions } from '../specialist/actions.ts';
import './driving.css';

interface DriveDialogProps {
  readonly driving: DrivingView;
  readonly onClose: () => void;
}

const STEPS = [
  { what: 'textSize', less: 'textSmaller', more: 'textLarger' },
  { what: 'volume', less: 'quieter', more: 'louder' },
  { what: 'page', less: 'pageBefore', more: 'nextPage' },
] as const;

/** 画面の操作: text, sound, pages, language and camera of the kiosk, one change at a time, and what has become of the last one. */
export function DriveDialog({ driving, onClose }: DriveDialogProps) {
  const { t } = useText();
  const { model, perform, failure } = useActions();
  const { kioskId, state } = driving;
  const drive = (change: Drive) => void perform('drive', () => model.helper.drive(kioskId, change));
  const isOff = state === 'refused' || state === 'asked';
  return (
    <Dialog title={t('console:driving.title')} onClose={onClose} className="driving">
      <p>{t('console:driving.lead')}</p>
      <FailureNotice code={failure} />
      <output className="driving__state" data-state={state}>
        {state === 'none' ? '' : t(`console:driving.states.${state}`)}
      </output>
      {STEPS.map(({ what, less, more }) => (
        <fieldset key={what} className="driving__steps" aria-label={t(`console:driving.${what}`)}>
          <span className="driving__what">{t(`console:driving.${what}`)}</span>
          <Button
            icon={what === 'page' ? 'back' : 'less'}
            disabled={isOff}
            onClick={() => drive({ what, step: -1 })}
          >
            {t(`console:driving.${less}`)}
          </Button>
          <Button
            icon={what === 'page' ? 'next' : 'more'}
            disabled={isOff}
            onClick={() => drive({ what, step: 1 })}
          >
            {t(`console:driving.${more}`)}
          </Button>
        </fieldset>
      ))}
      <fieldset className="driving__steps" aria-label={t('console:driving.camera')}>
        <span className="driving__what">{t('console:driving.camera')}</span>
        <Button icon="camera" disabled={isOff} onClick={() => drive({ what: 'camera' })}>
          {t('console:driving.nextCamera')}
        </Button>
      </fieldset>
      <LanguageButtons {...{ isOff, drive }} />
      <div className="dialog-actions">
        <Button variant="primary" onClick={onClose}>
          {t('console:action.close')}
        </Button>
      </div>
    </Dialog>
  );
}

interface LanguageButtonsProps {
  readonly isOff: boolean;
  readonly drive: (change: Drive) => void;
}

/** The languages of the kiosk, each written in its own script. */
function LanguageButtons({ isOff, drive }: LanguageButtonsProps) {
  const { t } = useText();
  useEffect(() => {
    for (const language of LANGUAGES) void loadFontOf(language);
  }, []);
  return (
    <fieldset className="driving__languages" aria-label={t('console:driving.language')}>
      <span className="driving__what">{t('console:driving.language')}</span>
      {LANGUAGES.map((language) => (
        <Button
          key={language}
          lang={languageEntry(language).tag}
          disabled={isOff}
          onClick={() => drive({ what: 'language', language })}
        >
          {languageEntry(language).ownName}
        </Button>
      ))}
    </fieldset>
  );
}
