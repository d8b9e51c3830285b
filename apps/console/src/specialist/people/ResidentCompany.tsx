import { useText } from '../../app/useText.ts';
import type { ServingView } from '../situation.ts';
import { useCompany } from './useCompany.ts';

/** What the resident's side says of its room, beside the face, and the word that somebody has come in. */
export function ResidentCompany({ current }: { readonly current: ServingView }) {
  const { t } = useText();
  const { wordsOf, isAskedAgain, askAgain } = useCompany(current.mySeat);
  const words = wordsOf('kiosk');
  if (isAskedAgain('kiosk')) return <span>{t('console:company.askedAgain')}</span>;
  if (words === null) return null;
  return (
    <>
      <span>{words}</span>
      <button
        type="button"
        className="company__press company__press--dark"
        onClick={() => askAgain('kiosk')}
      >
        {t('console:company.cameIn')}
      </button>
    </>
  );
}
