import { isResidentHeld } from '@madoguchi/domain';
import { useOpenDocument } from '@madoguchi/paper';
import { captionsDocument, shownCaptions } from '@madoguchi/protocol';
import { Icon, Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import type { ServingView } from '../situation.ts';
import './captions.css';

/**
 * Under the pictures, where the office has an engine: what it has heard last, as the resident reads it, and the button that
 * stops it for the call or begins it.
 */
export function CaptionsPlace({ current }: { readonly current: ServingView }) {
  const { t } = useText();
  const { model } = useActions();
  const { state, edit } = useOpenDocument(model.document(captionsDocument));
  if (state === null || state.engine === null || isResidentHeld(current)) return null;
  const { language, listening } = state.engine;
  const newest = shownCaptions(state).at(-1);
  return (
    <section className="captions" aria-label={t('console:captions.title')}>
      <p className="captions__state">
        <Icon name={listening ? 'microphone' : 'microphone-off'} />
        <strong>{t('console:captions.title')}</strong>
        <span>{t(listening ? 'console:captions.shown' : 'console:captions.away')}</span>
      </p>
      <button
        type="button"
        className="quiet-button"
        onClick={() => edit({ type: 'want', wanted: !listening })}
      >
        {t(listening ? 'console:captions.hide' : 'console:captions.show')}
      </button>
      {state.missed !== null && (
        <output className="captions__missed">{t(`console:captions.${state.missed}`)}</output>
      )}
      {newest && (
        <p className="captions__line" lang={language}>
          <Isolated>{newest.text}</Isolated>
        </p>
      )}
    </section>
  );
}
