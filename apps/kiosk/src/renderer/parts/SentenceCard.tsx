import { sentenceCard, type SentenceOnCard } from '@madoguchi/protocol';
import { Button, Icon, Ruby, useObservable } from '@madoguchi/ui-kit';
import { memo } from 'react';
import { useModel } from '../services.ts';
import { useReadAloud } from '../state/readAloud.ts';
import type { Talking } from '../state/screenOf.ts';
import { useText } from '../state/useText.tsx';

/** The sentence that staff show, large, in the resident's language, until the resident or staff close it. */
export const SentenceCard = memo(function SentenceCard({
  consultation,
}: {
  readonly consultation: Talking;
}) {
  const document = useModel().document(sentenceCard);
  return document && <Followed document={document} consultation={consultation} />;
});

interface FollowedProps {
  readonly document: NonNullable<ReturnType<typeof openCard>>;
  readonly consultation: Talking;
}

const openCard = (model: ReturnType<typeof useModel>) => model.document(sentenceCard);

function Followed({ document, consultation }: FollowedProps) {
  const { state } = useObservable(document);
  return (
    <div aria-live="polite" className="sentence-live">
      {state?.card && (
        <Card
          card={state.card}
          consultation={consultation}
          onClose={() => document.edit({ type: 'close' })}
        />
      )}
    </div>
  );
}

interface CardProps {
  readonly card: SentenceOnCard;
  readonly consultation: Talking;
  readonly onClose: () => void;
}

function Card({ card, consultation, onClose }: CardProps) {
  const text = useText();
  const sentence = text.of(card.text);
  useReadAloud(sentence);
  const speaker = consultation.present.find(({ seat }) => seat === card.by)?.name ?? '';
  return (
    <section className="sentence-card" aria-label={text.plain('kiosk:sentence.title')}>
      <div className="sentence-card__head">
        <p className="sentence-card__by">
          {speaker !== '' && (
            <>
              <Icon name="person" />
              {text.show('kiosk:sentence.from', { name: speaker })}
            </>
          )}
        </p>
        <Button icon="close" onClick={onClose}>
          {text.show('kiosk:sentence.close')}
        </Button>
      </div>
      <p className="sentence-card__text">
        <Ruby>{sentence}</Ruby>
      </p>
    </section>
  );
}
