import { languageEntry, LANGUAGES } from '@madoguchi/domain';
import { Button, Dialog, loadFontOf } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';
import { stepVolume, TEXT_SIZES, VOLUMES, volumeShare } from '../state/preferences.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { goOnReading, pauseReading, readAgain } from '../state/readAloud.ts';
import { useText } from '../state/useText.tsx';

interface PanelProps {
  readonly onClose: () => void;
}

/** The choice of the language; each is written in itself. */
export function LanguagePanel({ onClose }: PanelProps) {
  const text = useText();
  const { preferences, change } = usePreferences();
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
      <CloseButton onClose={onClose} />
    </Dialog>
  );
}

/** The choice of one of three text sizes, applied at once. */
export function TextSizePanel({ onClose }: PanelProps) {
  const text = useText();
  const { preferences, change } = usePreferences();
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
      <CloseButton onClose={onClose} />
    </Dialog>
  );
}

/** The volume of the remote sound, in steps. */
export function VolumePanel({ onClose }: PanelProps) {
  const text = useText();
  const { tones } = useServices();
  const { preferences, change } = usePreferences();
  const { volume } = preferences;
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
      <CloseButton onClose={onClose} />
    </Dialog>
  );
}

/** 読み上げ: on or off, stopped and going on, and once more. */
export function ReadAloudPanel({ onClose }: PanelProps) {
  const text = useText();
  const { preferences, change } = usePreferences();
  const { language, readAloud } = preferences;
  const [isPaused, setPaused] = useState(false);
  const turn = () => {
    setPaused(false);
    change({ readAloud: !readAloud });
  };
  const pause = () => {
    setPaused(!isPaused);
    if (isPaused) goOnReading();
    else pauseReading();
  };
  const again = () => {
    setPaused(false);
    readAgain(language);
  };
  return (
    <Dialog title={text.show('kiosk:bar.readAloud')} onClose={onClose} className="panel">
      <div className="panel__choices">
        <Button icon="read-aloud" wide aria-pressed={readAloud} onClick={turn}>
          {text.show(readAloud ? 'kioskBar:readAloud.off' : 'kioskBar:readAloud.on')}
        </Button>
        {readAloud && (
          <>
            <Button icon={isPaused ? 'next' : 'hold'} wide onClick={pause}>
              {text.show(isPaused ? 'kioskBar:readAloud.goOn' : 'kioskBar:readAloud.pause')}
            </Button>
            <Button icon="reload" wide onClick={again}>
              {text.show('kioskBar:readAloud.again')}
            </Button>
          </>
        )}
      </div>
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
