import { CARD_TEXTS } from '@madoguchi/domain';
import type { HandoffView } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useWords } from '../useWords.ts';
import './card.css';

/** A handoff card as it is read. */
export function CardView({ card }: { readonly card: HandoffView['card'] }) {
  const { t } = useText();
  const { day } = useWords();
  const stays = CARD_TEXTS.filter((field) => card[field] === '');
  return (
    <>
      <dl className="handoff-card">
        {CARD_TEXTS.filter((field) => card[field] !== '').map((field) => (
          <div key={field} className={`handoff-card__row handoff-card__row--${field}`}>
            <dt>{t(`console:card.fields.${field}`)}</dt>
            <dd>
              <Isolated>{card[field]}</Isolated>
            </dd>
          </div>
        ))}
        <div className="handoff-card__row">
          <dt>{t('console:card.fields.dueDay')}</dt>
          <dd>{t('console:card.until', { day: day(card.dueDay) })}</dd>
        </div>
      </dl>
      {stays.length > 0 && (
        <p className="handoff-card__stays">
          {t('console:passing.stays', {
            fields: stays.map((field) => t(`console:card.fields.${field}`)).join('、'),
          })}
        </p>
      )}
    </>
  );
}
