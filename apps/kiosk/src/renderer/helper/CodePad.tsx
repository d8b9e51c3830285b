import { codeOf } from '@madoguchi/client';
import { STAFF_CODE_LENGTH, type ErrorCode } from '@madoguchi/domain';
import { Button, classes, Dialog } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { Keypad } from '../parts/keys/Keypad.tsx';
import { Refusal } from '../parts/MainAction.tsx';
import { Timeout } from '../parts/Timeout.tsx';
import { useModel } from '../services.ts';
import { useText } from '../state/useText.tsx';
import './helper.css';

const PLACES = Array.from({ length: STAFF_CODE_LENGTH }, (_, n) => n);

interface CodePadProps {
  readonly onClose: () => void;
  /** To the cameras of this kiosk; `null` where a resident is served. */
  readonly onCameras: (() => void) | null;
}

/** The pad for a staff code: with its last digit it is sent, and nothing of it is shown. */
export function CodePad({ onClose, onCameras }: CodePadProps) {
  const text = useText();
  const model = useModel();
  const [code, setCode] = useState('');
  const [practise, setPractise] = useState(false);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const press = (digit: string) => {
    setFailure(null);
    setCode((before) => (before.length < STAFF_CODE_LENGTH ? before + digit : before));
  };
  useEffect(() => {
    if (code.length < STAFF_CODE_LENGTH) return;
    model.helper.signIn(code, { practise }).then(onClose, (error: unknown) => {
      setFailure(codeOf(error));
      setCode('');
    });
    // A digit more sends it; another `onClose` of the same dialog does not.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [code, model]);
  useTyped(press);
  return (
    <>
      {/* The finger that held the entry leaves it outside of the dialog, which must not close it. */}
      <Dialog
        holdsWork
        title={text.show('kioskStaff:helper.title')}
        onClose={onClose}
        className="panel panel--code"
      >
        <p className="panel__lead">
          {text.show(practise ? 'kioskStaff:helper.practiceLead' : 'kioskStaff:helper.lead')}
        </p>
        <output className="code-places">
          {PLACES.map((place) => (
            <span
              key={place}
              aria-hidden="true"
              className={classes('code-place', place < code.length && 'code-place--entered')}
            />
          ))}
          <span className="visually-hidden">
            {text.show('kioskStaff:helper.entered', { count: code.length })}
          </span>
        </output>
        <Refusal code={failure} />
        <Keypad onDigit={press} onErase={() => setCode(code.slice(0, -1))} />
        <Ways {...{ onClose, onCameras, practise, setPractise }} />
      </Dialog>
      {/* Whoever opened it has gone: the next resident finds the screen as it was. */}
      <Timeout timed="staffCode" onEnd={onClose} />
    </>
  );
}

interface WaysProps extends CodePadProps {
  readonly practise: boolean;
  readonly setPractise: (practise: boolean) => void;
}

/** What else staff can do here: where no resident is served they practise, or set the cameras. */
function Ways({ onClose, onCameras, practise, setPractise }: WaysProps) {
  const text = useText();
  return (
    <div className="code-ways">
      {onCameras && (
        <>
          <Button
            icon={practise ? 'check' : 'person'}
            aria-pressed={practise}
            onClick={() => setPractise(!practise)}
          >
            {text.show('kioskStaff:helper.practise')}
          </Button>
          <Button icon="camera" onClick={onCameras}>
            {text.show('kioskStaff:helper.cameras')}
          </Button>
        </>
      )}
      <Button icon="close" onClick={onClose}>
        {text.show('common:close')}
      </Button>
    </div>
  );
}

/** The digits of a keyboard count as well. */
function useTyped(press: (digit: string) => void): void {
  useEffect(() => {
    const typed = ({ key }: KeyboardEvent) => {
      if (/^\d$/.test(key)) press(key);
    };
    addEventListener('keydown', typed);
    return () => removeEventListener('keydown', typed);
  });
}
