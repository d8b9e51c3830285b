import {
  holderOf,
  KEY_PATTERN,
  keysOf,
  withKey,
  type KeyedAct,
  type KeySettings,
} from '@madoguchi/domain';
import { classes } from '@madoguchi/ui-kit';
import { useState, type KeyboardEvent } from 'react';
import { ACT_GROUPS, ACTS_BY_GROUP, written } from '../app/keys.ts';
import { useText } from '../app/useText.ts';

interface KeyTableProps {
  readonly settings: KeySettings;
  readonly onSet: (settings: KeySettings) => void;
}

/** The act whose key is being pressed, and what was wrong with the last one. */
interface Asked {
  readonly act: KeyedAct;
  readonly problem: { readonly key: string; readonly holder: Holder } | null;
}
type Holder = KeyedAct | 'choice' | 'noKey';

/** Every act with its key; a press on the key asks for another one. */
export function KeyTable({ settings, onSet }: KeyTableProps) {
  const { t } = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const keys = keysOf(settings);
  const pressed = (act: KeyedAct, event: KeyboardEvent) => {
    if (asked?.act !== act || event.nativeEvent.isComposing || MODIFIERS.has(event.key)) return;
    if (event.key === 'Tab') return setAsked(null);
    event.preventDefault();
    if (event.key === 'Escape') return setAsked(null);
    const found = problemOf(settings, act, event);
    setAsked(found && { act, problem: found });
    if (found === null) onSet(withKey(settings, act, event.key.toLowerCase()));
  };
  return (
    <div className="keys">
      {ACT_GROUPS.map((group) => (
        <section key={group} className="keys__group" aria-labelledby={`keys-${group}`}>
          <h4 id={`keys-${group}`}>{t(`console:help.groups.${group}`)}</h4>
          <ul>
            {ACTS_BY_GROUP[group].map((act) => (
              <KeyRow
                key={act}
                act={act}
                shown={keys[act]}
                asked={asked?.act === act ? asked : null}
                onAsk={() => setAsked(asked?.act === act ? null : { act, problem: null })}
                onPressed={(event) => pressed(act, event)}
                onLeft={() => setAsked((now) => (now?.act === act ? null : now))}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Process']);

function problemOf(settings: KeySettings, act: KeyedAct, event: KeyboardEvent): Asked['problem'] {
  const key = event.key.toLowerCase();
  const isChord = event.ctrlKey || event.altKey || event.metaKey;
  if (isChord || !KEY_PATTERN.test(key)) return { key: event.key, holder: 'noKey' };
  const holder = holderOf(settings, act, key);
  return holder === null ? null : { key, holder };
}

interface KeyRowProps {
  readonly act: KeyedAct;
  readonly shown: string | null;
  readonly asked: Asked | null;
  readonly onAsk: () => void;
  readonly onPressed: (event: KeyboardEvent) => void;
  readonly onLeft: () => void;
}

function KeyRow({ act, shown, asked, onAsk, onPressed, onLeft }: KeyRowProps) {
  const { t } = useText();
  const name = t(`console:help.keys.${act}`);
  const own = shown === null ? t('account:keys.none') : written(shown);
  const key = asked ? t('account:keys.press') : own;
  return (
    <li className="keys__row">
      <span className="keys__act">{name}</span>
      <button
        type="button"
        className={classes('keys__key', asked && 'keys__key--asked')}
        aria-label={t('account:keys.of', { name, key })}
        aria-describedby={asked ? `key-hint-${act}` : undefined}
        aria-pressed={asked !== null}
        onClick={onAsk}
        onKeyDown={onPressed}
        onBlur={onLeft}
      >
        {key}
      </button>
      {asked && (
        <p className="keys__hint" id={`key-hint-${act}`} role="alert">
          {asked.problem ? problemWords(asked.problem) : t('account:keys.pressHint')}
        </p>
      )}
    </li>
  );

  function problemWords({ key: pressed, holder }: NonNullable<Asked['problem']>): string {
    if (holder === 'noKey') return t('account:keys.noKey');
    if (holder === 'choice') return t('account:keys.choice', { key: written(pressed) });
    return t('account:keys.taken', {
      key: written(pressed),
      name: t(`console:help.keys.${holder}`),
    });
  }
}
