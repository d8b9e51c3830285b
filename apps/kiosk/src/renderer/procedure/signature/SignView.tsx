import {
  isSignatureTooLittle,
  statementOf,
  type Signature,
  type SignatureStroke,
} from '@madoguchi/domain';
import { htmlLang } from '@madoguchi/i18n';
import { Button, StatusBanner, useTyping } from '@madoguchi/ui-kit';
import { useMemo, useState } from 'react';
import { usePreferences } from '../../state/PreferencesProvider.tsx';
import { useText } from '../../state/useText.tsx';
import { Candidates } from '../answers/Candidates.tsx';
import { Keyboard } from '../../parts/keys/Keyboard.tsx';
import { typed } from '../../parts/keys/written.ts';
import { candidatesFor, knownWords } from '../state/words.ts';
import type { Filling } from '../views/filling.ts';
import { Statement } from '../views/Statement.tsx';
import { GivenSignature } from './SignatureInk.tsx';
import { SignaturePad } from './SignaturePad.tsx';

/** The signature under exactly what it is given for; once it is given, it is seen there, and the form can go. */
export function SignView({ filling }: { readonly filling: Filling }) {
  const text = useText();
  const { view } = filling;
  const { language } = usePreferences().preferences;
  const { template, values, status } = view;
  const lines = useMemo(
    () => statementOf(template, values, language),
    [template, values, language],
  );
  const isDone = status.signed !== null || !template.needsSignature;
  return (
    <div className="sign-view">
      <h2 className="form-heading">
        {text.show(isDone ? 'kioskForm:sign.ready' : 'kioskForm:sign.title')}
      </h2>
      <Statement lines={lines} lang={htmlLang(language)} />
      {isDone ? <Send filling={filling} /> : <Sign filling={filling} />}
    </div>
  );
}

/** What was signed goes to the desk by one more touch. */
function Send({ filling: { view, form, go, act } }: { readonly filling: Filling }) {
  const text = useText();
  const { signed } = view.status;
  const [first] = view.template.pages;
  return (
    <>
      {signed !== null && <GivenSignature signature={signed.signature} />}
      <div className="form-ways">
        <Button icon="write" onClick={() => go({ on: 'page', pageId: first?.id ?? '' })}>
          {text.show('kioskForm:confirm.mend')}
        </Button>
        <Button
          variant="primary"
          icon="check"
          onClick={() =>
            void act(async () => {
              await form.submit();
            })
          }
        >
          {text.show('kioskForm:sign.send')}
        </Button>
      </div>
    </>
  );
}

/** Names beside the field in which one is typed. */
const NAMES_OFFERED = 2;

const NO_STROKES: readonly SignatureStroke[] = [];

function Sign({ filling }: { readonly filling: Filling }) {
  const text = useText();
  const { form, go, act } = filling;
  const [way, setWay] = useState<Signature['kind']>('drawn');
  const [strokes, setStrokes] = useState(NO_STROKES);
  const [name, setName] = useState('');
  const [isTooLittle, setTooLittle] = useState(false);
  const signature: Signature =
    way === 'drawn' ? { kind: 'drawn', strokes } : { kind: 'typed', name: name.trim() };
  const sign = () => {
    const little = isSignatureTooLittle(signature);
    setTooLittle(little);
    if (!little) void act(() => form.sign(signature));
  };
  const isDrawn = way === 'drawn';
  return (
    <>
      <StatusBanner tone="warning">
        {isTooLittle ? text.show(`kioskForm:sign.tooLittle.${way}`) : null}
      </StatusBanner>
      {isDrawn ? (
        <SignaturePad
          strokes={strokes}
          onStrokes={(change) => {
            setTooLittle(false);
            setStrokes(change);
          }}
        />
      ) : (
        <TypedName filling={filling} name={name} onName={setName} onEnter={sign} />
      )}
      <div className="form-ways form-ways--sign">
        <Button
          icon="back"
          onClick={() => go({ on: 'page', pageId: filling.view.template.pages[0]?.id ?? '' })}
        >
          {text.show('kioskForm:confirm.mend')}
        </Button>
        <Button
          icon={isDrawn ? 'text-size' : 'write'}
          onClick={() => {
            setTooLittle(false);
            setWay(isDrawn ? 'typed' : 'drawn');
          }}
        >
          {text.show(isDrawn ? 'kioskForm:sign.byName' : 'kioskForm:sign.byFinger')}
        </Button>
        {isDrawn && (
          <Button icon="erase" onClick={() => setStrokes(NO_STROKES)}>
            {text.show('kioskForm:sign.erase')}
          </Button>
        )}
        <Button variant="primary" icon="check" onClick={sign}>
          {text.show('kioskForm:sign.sign')}
        </Button>
      </div>
    </>
  );
}

interface TypedNameProps {
  readonly filling: Filling;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onEnter: () => void;
}

/** The name in place of a drawn signature: for whoever cannot draw, and by keyboard alone. */
function TypedName({ filling: { view }, name, onName, onEnter }: TypedNameProps) {
  const text = useText();
  const { control, press } = useTyping<HTMLInputElement>({ text: name, onText: onName });
  const { template, values, offers } = view;
  const words = useMemo(() => knownWords(template, values, offers), [template, values, offers]);
  return (
    <form
      className="typed-name"
      onSubmit={(event) => {
        event.preventDefault();
        onEnter();
      }}
    >
      <label className="typed-name__field">
        <span>{text.show('kioskForm:sign.name')}</span>
        <input
          type="text"
          className="answer__control"
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          {...control}
        />
      </label>
      <Candidates
        candidates={candidatesFor(words, name).slice(0, NAMES_OFFERED)}
        onChoose={(word) =>
          press((written) => typed({ ...written, from: 0, to: written.text.length }, word))
        }
      />
      <Keyboard sheets={['hiragana', 'katakana', 'latin']} press={press} />
    </form>
  );
}
