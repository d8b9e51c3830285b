import { Button, TextField, useAction } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useServices } from '../services.ts';
import { useText } from '../state/useText.tsx';
import { KeySheet } from './keys/KeySheet.tsx';
import { Refusal } from './MainAction.tsx';
import { Screen } from './Screen.tsx';

/** The characters of a code, without those that look alike (I and 1, O and 0). */
export const CODE_KEYS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'.split('');

const CODE_LENGTH = 8;

const FIELD = 'enrolment-code';

/** The entry of an enrolment code, by keyboard or by on-screen keys. */
export function CodeEntry({ onEnrolled }: { readonly onEnrolled: () => void }) {
  const text = useText();
  const { enrolment } = useServices();
  const { perform, failure } = useAction<'enrol'>();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = tried && code.length < CODE_LENGTH;
  const incomplete = text.show('kiosk:enrol.incomplete');
  const register = () => {
    setTried(true);
    if (code.length < CODE_LENGTH) {
      document.getElementById(FIELD)?.focus();
      return;
    }
    void perform('enrol', async () => {
      await enrolment.withCode(code);
      onEnrolled();
    });
  };
  return (
    <Screen
      name="enrol"
      title={text.show('kiosk:enrol.codeTitle')}
      prompt={[text.say('kiosk:enrol.codeTitle')]}
      words={
        <>
          <Refusal code={failure} />
          <TextField
            id={FIELD}
            label={text.show('kiosk:enrol.code')}
            hint={text.show('kiosk:enrol.codeLead')}
            error={isShort && incomplete}
            value={code}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setCode(tidyCode(event.target.value))}
          />
        </>
      }
      controls={
        <>
          <Keys onKey={(key) => setCode(tidyCode(code + key))} />
          <div className="ways">
            <Button icon="back" onClick={() => setCode(code.slice(0, -1))}>
              {text.show('kiosk:enrol.erase')}
            </Button>
            <Button variant="primary" icon="check" onClick={register}>
              {text.show('kiosk:enrol.register')}
            </Button>
          </div>
        </>
      }
    />
  );
}

function Keys({ onKey }: { readonly onKey: (key: string) => void }) {
  const text = useText();
  const keys = CODE_KEYS.map((key) => ({ id: key, face: key, onPress: () => onKey(key) }));
  return <KeySheet className="keys" label={text.plain('kiosk:enrol.keys')} keys={keys} />;
}

/** Keeps the characters of typed or pasted text that can be part of a code. */
export function tidyCode(typed: string): string {
  const possible = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-HJ-NP-Z2-9]/g, '');
  return possible.slice(0, CODE_LENGTH);
}
