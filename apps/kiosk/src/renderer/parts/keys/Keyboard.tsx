import type { Written } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { KeySheet, type Key } from './KeySheet.tsx';
import { markedKana, type KanaMark } from './kana.ts';
import { BLANK, KEYS, type KeySheet as Sheet } from './layouts.ts';
import { changed, erased, moved, typed } from './written.ts';
import { useText } from '../../state/useText.tsx';

interface KeyboardProps {
  /** The sheets that can be turned to, the first to begin with. */
  readonly sheets: readonly [Sheet, ...Sheet[]];
  readonly press: (change: (written: Written) => Written) => void;
}

/** The keyboard on the screen: kana in their usual order, digits and Latin letters. It holds no text of its own. */
export function Keyboard({ sheets, press }: KeyboardProps) {
  const text = useText();
  const [chosen, setChosen] = useState<Sheet>(sheets[0]);
  const sheet = sheets.includes(chosen) ? chosen : sheets[0];
  const characters = KEYS[sheet].map((face) => ({
    ...{ id: face, face, className: 'keyboard__character' },
    onPress: () => press((written) => typed(written, face)),
  }));
  return (
    <div className="keyboard">
      {sheets.length > 1 && (
        <KeySheet
          className="keyboard__sheets"
          label={text.plain('kioskForm:keys.sheets')}
          keys={sheets.map((each) => ({
            ...{ id: each, face: text.show(`kioskForm:keys.sheet.${each}`) },
            pressed: each === sheet,
            onPress: () => setChosen(each),
          }))}
        />
      )}
      <KeySheet
        className={`keyboard__characters keyboard__characters--${sheet}`}
        label={text.plain('kioskForm:keys.characters')}
        keys={characters}
      />
      <EditKeys sheet={sheet} press={press} />
    </div>
  );
}

const MARKS: Readonly<Record<KanaMark, string>> = { voiced: '゛', semiVoiced: '゜', small: '小' };

/** What changes a text that is there: marks of kana, a blank, the caret, and taking back. */
function EditKeys({ sheet, press }: Pick<KeyboardProps, 'press'> & { readonly sheet: Sheet }) {
  const text = useText();
  const mark = (of: KanaMark): Key => ({
    ...{ id: of, face: MARKS[of], className: 'keyboard__sign' },
    name: text.plain(`kioskForm:keys.mark.${of}`),
    onPress: () => press((written) => changed(written, (kana) => markedKana(kana, of))),
  });
  const marks = sheet === 'latin' ? [] : [mark('voiced'), mark('semiVoiced'), mark('small')];
  const keys: readonly Key[] = [
    ...marks,
    {
      ...{ id: 'blank', face: text.show('kioskForm:keys.blank') },
      onPress: () => press((written) => typed(written, BLANK[sheet])),
    },
    {
      ...{ id: 'back', face: '←', className: 'keyboard__sign' },
      name: text.plain('kioskForm:keys.back'),
      onPress: () => press((written) => moved(written, 'back')),
    },
    {
      ...{ id: 'on', face: '→', className: 'keyboard__sign' },
      name: text.plain('kioskForm:keys.on'),
      onPress: () => press((written) => moved(written, 'on')),
    },
    {
      ...{ id: 'erase', face: text.show('ways:phone.erase'), icon: 'erase' },
      className: 'keyboard__erase',
      onPress: () => press(erased),
    },
  ];
  return (
    <KeySheet className="keyboard__edits" label={text.plain('kioskForm:keys.edits')} keys={keys} />
  );
}
