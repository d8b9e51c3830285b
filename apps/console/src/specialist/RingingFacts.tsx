import type { OfferView } from '@madoguchi/protocol';
import { Icon, Isolated } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { NeedTags } from './queue/NeedTags.tsx';
import { ShownTopic } from './ShownTopic.tsx';
import { useWords } from './useWords.ts';

interface RingingFactsProps {
  readonly offer: OfferView;
  readonly now: number;
}

/** The facts of a ringing consultation: topic, ticket number, wait, desk, the reason for ringing here, needs. */
export function RingingFacts({ offer, now }: RingingFactsProps) {
  const { t } = useText();
  const { duration, text } = useWords();
  return (
    <dl className="ringing__facts">
      <div className="ringing__fact ringing__fact--topic">
        <dt>{t('console:ringing.topic')}</dt>
        <dd>
          <Icon name={offer.topicIcon} />
          <ShownTopic of={offer} />
        </dd>
      </div>
      <div className="ringing__fact">
        <dt>{t('console:ringing.ticket')}</dt>
        <dd>{offer.ticket}</dd>
      </div>
      <div className="ringing__fact">
        <dt>{t('console:ringing.waited')}</dt>
        <dd>{duration(now - offer.requestedAt)}</dd>
      </div>
      <div className="ringing__fact">
        <dt>{t('console:ringing.desk')}</dt>
        <dd>
          <Isolated>{text(offer.deskName)}</Isolated>
        </dd>
      </div>
      <div className="ringing__fact">
        <dt>{t('console:ringing.why')}</dt>
        <dd>
          <span className="tag tag--reason">{t(`console:ringing.routes.${offer.reason}`)}</span>
        </dd>
      </div>
      <Needs needs={offer.needs} />
    </dl>
  );
}

function Needs({ needs }: Pick<OfferView, 'needs'>) {
  const { t } = useText();
  if (needs.language === 'ja' && needs.supports.length === 0) return null;
  return (
    <div className="ringing__fact">
      <dt>{t('console:ringing.needs')}</dt>
      <dd>
        <ul className="ringing__needs">
          <NeedTags needs={needs} />
        </ul>
      </dd>
    </div>
  );
}
