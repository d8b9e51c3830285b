import { answerFor, type LocalisedText } from '@madoguchi/domain';
import type { PassingInCall, Surface } from '@madoguchi/protocol';
import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { useWords } from '../useWords.ts';

const TONES = { asked: 'info', declined: 'warning', agreed: 'done', notAsked: 'info' } as const;

interface AttachNewsProps {
  /** The desk that serves now: what was passed on to it has arrived. */
  readonly deskName: LocalisedText;
  readonly passings: readonly PassingInCall[];
  readonly pageId: Surface | null;
}

/** What has become of the question whether the page may go to a desk; what may go can be kept back again. */
export function AttachNews({ deskName, passings, pageId }: AttachNewsProps) {
  const { t } = useText();
  const { text } = useWords();
  const { model, perform } = useActions();
  const thing = `page:${pageId ?? ''}` as const;
  const last = passings.findLast(
    (each) => each.things.includes(thing) && each.deskName.ja !== deskName.ja,
  );
  const answer = last === undefined ? 'notAsked' : answerFor(passings, last.toDeskId, thing);
  return (
    <StatusBanner tone={TONES[answer]} className="paper__news">
      {last === undefined || answer === 'notAsked' ? null : (
        <>
          {t(`console:paper.attach.state.${answer}`, { desk: text(last.deskName) })}{' '}
          {answer === 'asked' && (
            <Button
              onClick={() => void perform('passing', () => model.passings.withdraw(last.passingId))}
            >
              {t('console:passing.withdraw')}
            </Button>
          )}
          {answer === 'agreed' && (
            <Button
              onClick={() =>
                void perform('passing', () => model.passings.keepBack(last.passingId, thing))
              }
            >
              {t('console:passing.keepBack')}
            </Button>
          )}
        </>
      )}
    </StatusBanner>
  );
}
