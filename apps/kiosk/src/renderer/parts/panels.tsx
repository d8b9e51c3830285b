import { languageEntry, LANGUAGES } from '@madoguchi/domain';
import { Button, Dialog, loadFontOf, StatusBanner } from '@madoguchi/ui-kit';
import { useEffect } from 'react';
import { useServices } from '../services.ts';
import { stepVolume, TEXT_SIZES, VOLUMES, volumeShare } from '../state/preferences.ts';
import { useSpeechAccess } from '../speech/SpeechProvider.tsx';
import { useReadAloud, useReading } from '../speech/useReading.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useText } from '../state/useText.tsx';
import { AllowDriving } from './DrivenNotice.tsx';

interface PanelProps {
  readonly onClose: () => void;
}

/** The choice of the language; each is written in itself. */
export function LanguagePanel({ onClose }: PanelProps) {
  const text = useText();
  const { preferences, change } = usePreferences();
  useReadAloud([text.say('kiosk:language.title')], 'first');
  // Each is written in its own script, of which only the parts are fetched that its name needs.
  useEffect(() => {
    for (const language of LANGUAGES) void loadFontOf(language);
  }, []);
  return (
    <Dialog title={text.show('kiosk:language.title')} onClose={onClose} className="panel">
      <div className="panel__choices">
        {LANGUAGES.map((language) => (
          <Button
            key={language}
            lang={languageEntry(language).tag}
            wide
            aria-pressed={language === preferences.language}
            onClick={() => {
              change({ language });
              onClose();
            }}
          >
            {languageEntry(language).ownName}
          </Button>
        ))}
      </div>
      <AllowDriving />
      <CloseButton onClose={onClose} />
    </Dialog>
  );
}

/** The choice of one of three text sizes, applied at once. */
export function TextSizePanel({ onClose }: PanelProps) {
  const text = useText();
  const { preferences, change } = usePreferences();
  useReadAloud([text.say('kiosk:textSize.title')], 'first');
  return (
    <Dialog title={text.show('kiosk:textSize.title')} onClose={onClose} className="panel">
      <div className="panel__choices">
        {TEXT_SIZES.map((textSize) => (
          <Button
            key={textSize}
            wide
            className={`panel__size panel__size--${textSize}`}
            aria-pressed={textSize === preferences.textSize}
            onClick={() => change({ textSize })}
          >
            {text.show(`kiosk:textSize.${textSize}`)}
          </Button>
        ))}
      </div>
      <AllowDriving />
      <CloseButton onClose={onClose} />
    </Dialog>
  );
}

/** The volume of all sound, in steps, and where it is heard. */
export function VolumePanel({ onClose }: PanelProps) {
  const text = useText();
  const { tones } = useServices();
  const { preferences, change } = usePreferences();
  const { volume } = preferences;
  useReadAloud([text.say('kiosk:volume.title')], 'first');
  const step = (direction: 1 | -1) => {
    const next = stepVolume(volume, direction);
    change({ volume: next });
    tones.setVolume(volumeShare(next));
    tones.play('connected');
  };
  return (
    <Dialog title={text.show('kiosk:volume.title')} onClose={onClose} className="panel">
      <div className="volume">
        <Button icon="less" onClick={() => step(-1)}>
          {text.show('kiosk:volume.quieter')}
        </Button>
        <output className="volume__level">
          <span className="volume__steps" aria-hidden="true">
            {VOLUMES.map((n) => (
              <span key={n} className="volume__step" data-on={n <= volume ? '' : undefined} />
            ))}
          </span>
          <span>{text.show('kiosk:volume.level', { level: volume, levels: VOLUMES.length })}</span>
        </output>
        <Button icon="more" onClick={() => step(1)}>
          {text.show('kiosk:volume.louder')}
        </Button>
      </div>
      <WhereHeard />
      <AllowDriving />
      <CloseButton onClose={onClose} />
    </Dialog>
  );
}

/** The choice between the loudspeaker and earphones, while some are plugged in. */
function WhereHeard() {
  const text = useText();
  const { hasEarphones } = useSpeechAccess();
  const { preferences, change } = usePreferences();
  if (!hasEarphones) return null;
  return (
    <fieldset className="heard-by">
      <legend className="panel__lead">{text.show('kiosk:volume.where')}</legend>
      {(['loudspeaker', 'earphones'] as const).map((where) => (
        <Button
          key={where}
          icon={where === 'earphones' ? 'earphones' : 'volume'}
          aria-pressed={preferences.earphones === (where === 'earphones')}
          onClick={() => change({ earphones: where === 'earphones' })}
        >
          {text.show(`kiosk:volume.${where}`)}
        </Button>
      ))}
    </fieldset>
  );
}

/** 読み上げ: on or off, stopped and going on, and once more. */
export function ReadAloudPanel({ onClose }: PanelProps) {
  const text = useText();
  const { preferences, change } = usePreferences();
  const { readAloud } = preferences;
  const { reader } = useSpeechAccess().speech;
  const { isPaused, isMissing } = useReading();
  return (
    <Dialog title={text.show('kiosk:bar.readAloud')} onClose={onClose} className="panel">
      <div className="panel__choices">
        <Button
          icon="read-aloud"
          wide
          aria-pressed={readAloud}
          onClick={() => change({ readAloud: !readAloud })}
        >
          {text.show(readAloud ? 'kioskBar:readAloud.off' : 'kioskBar:readAloud.on')}
        </Button>
        {readAloud && (
          <>
            <Button
              icon={isPaused ? 'next' : 'hold'}
              wide
              onClick={() => (isPaused ? reader.goOn() : reader.pause())}
            >
              {text.show(isPaused ? 'kioskBar:readAloud.goOn' : 'kioskBar:readAloud.pause')}
            </Button>
            <Button icon="reload" wide onClick={() => reader.again()}>
              {text.show('kioskBar:readAloud.again')}
            </Button>
          </>
        )}
      </div>
      <StatusBanner tone="info">
        {readAloud && isMissing && text.show('kioskBar:readAloud.missing')}
      </StatusBanner>
      <CloseButton onClose={onClose} />
    </Dialog>
  );
}

function CloseButton({ onClose }: PanelProps) {
  const text = useText();
  return (
    <Button icon="check" wide variant="primary" onClick={onClose}>
      {text.show('common:close')}
    </Button>
  );
}
