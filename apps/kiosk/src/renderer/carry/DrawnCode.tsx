import type { HandsetTakes } from '@madoguchi/domain';
import { Button, QrCode, useAction, useNow } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useState } from 'react';
import { Refusal } from '../parts/MainAction.tsx';
import { useModel } from '../services.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useText } from '../state/useText.tsx';
import './handset.css';

interface Code {
  readonly link: string;
  readonly expiresAt: number;
}

const WORDS = {
  writing: { lead: 'kiosk:handset.lead', keeps: 'kiosk:handset.keeps' },
  call: { lead: 'kiosk:handset.carry.lead', keeps: 'kiosk:handset.carry.keeps' },
} as const;

/** A code for the camera of the resident's phone, what it does, and the time that is left. */
export function DrawnCode({ takes }: { readonly takes: HandsetTakes }) {
  const text = useText();
  const { code, failure, draw } = useCode(takes);
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
            <p className="handset-way__lead">{text.show(WORDS[takes].lead)}</p>
            <p>{text.show(WORDS[takes].keeps)}</p>
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
function useCode(takes: HandsetTakes) {
  const model = useModel();
  const { language } = usePreferences().preferences;
  const { perform, failure } = useAction<'offer'>();
  const [code, setCode] = useState<Code | null>(null);
  const draw = useCallback(() => {
    setCode(null);
    void perform('offer', async () => setCode(await model.handset.offer(language, takes)));
  }, [model, language, takes, perform]);
  useEffect(() => {
    draw();
    return () => {
      model.handset.withdraw('code').catch(() => undefined);
    };
  }, [draw, model]);
  return { code, failure, draw };
}
