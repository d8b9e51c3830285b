import { Button, Icon, QrCode, useAction, useNow } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useState } from 'react';
import { Refusal } from '../parts/MainAction.tsx';
import { useModel } from '../services.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import type { Talking } from '../state/screenOf.ts';
import { useText } from '../state/useText.tsx';
import './styles/handset.css';

/** The resident's own phone as a way to write: a code for its camera, and then that it has joined. */
export function HandsetWay({ handset }: { readonly handset: NonNullable<Talking['handset']> }) {
  return (
    <div className="handset-way" aria-live="polite">
      {handset.state === 'joined' ? <Joined /> : <DrawnCode />}
    </div>
  );
}

function Joined() {
  const text = useText();
  const model = useModel();
  const { perform, busy, failure } = useAction<'end'>();
  return (
    <div className="handset-way__words">
      <p className="handset-way__lead handset-way__joined">
        <Icon name="check" />
        <span>{text.show('kiosk:handset.joined')}</span>
      </p>
      <Refusal code={failure} />
      <Button
        icon="undo"
        aria-busy={busy !== null || undefined}
        onClick={() => void perform('end', () => model.handset.withdraw('phone'))}
      >
        {text.show('kiosk:handset.end')}
      </Button>
    </div>
  );
}

interface Code {
  readonly link: string;
  readonly expiresAt: number;
}

function DrawnCode() {
  const text = useText();
  const { code, failure, draw } = useCode();
  const left = Math.max(0, (code?.expiresAt ?? 0) - useNow(1000));
  const isGone = failure !== null || (code !== null && left === 0);
  return (
    <>
      {code !== null && !isGone && (
        <QrCode
          className="handset-way__code"
          text={code.link}
          label={text.plain('kiosk:handset.code')}
        />
      )}
      <div className="handset-way__words">
        {isGone ? (
          <>
            {failure === null && (
              <p className="handset-way__lead">{text.show('kiosk:handset.gone')}</p>
            )}
            <Refusal code={failure} />
            <Button icon="reload" variant="primary" size="main" onClick={draw}>
              {text.show('kiosk:handset.again')}
            </Button>
          </>
        ) : (
          <>
            <p className="handset-way__lead">{text.show('kiosk:handset.lead')}</p>
            <p>{text.show('kiosk:handset.keeps')}</p>
            <p className="handset-way__left" aria-live="off">
              {code === null
                ? text.show('kiosk:handset.drawing')
                : text.show('kiosk:handset.left', { left: minutes(left) })}
            </p>
          </>
        )}
      </div>
    </>
  );
}

/** As a clock shows it: 1:59. */
function minutes(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A code is drawn when its place is opened; what is shown no more is taken back, unless a phone has used it. */
function useCode() {
  const model = useModel();
  const { language } = usePreferences().preferences;
  const { perform, failure } = useAction<'offer'>();
  const [code, setCode] = useState<Code | null>(null);
  const draw = useCallback(() => {
    setCode(null);
    void perform('offer', async () => setCode(await model.handset.offer(language)));
  }, [model, language, perform]);
  useEffect(() => {
    draw();
    return () => {
      model.handset.withdraw('code').catch(() => undefined);
    };
  }, [draw, model]);
  return { code, failure, draw };
}
