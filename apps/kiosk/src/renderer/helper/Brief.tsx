import { TEXTS, textProblem } from '@madoguchi/domain';
import { Button, Dialog, useTyping } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { Keyboard } from '../parts/keys/Keyboard.tsx';
import { useText } from '../state/useText.tsx';
import { BRIEFS, isSaid, ownWords, toggled } from './briefs.ts';
import './helper.css';

/** The brief is in Japanese whatever the language of the screen: the specialist reads it. */
export const IN_JAPANESE = { lng: 'ja' };

interface BriefProps {
  readonly brief: string;
  readonly onBrief: (brief: string) => void;
}

/** What the specialist reads first: prepared sentences, one touch each, and words of one's own. */
export function Brief({ brief, onBrief }: BriefProps) {
  const text = useText();
  const [isWriting, setWriting] = useState(false);
  const sentence = (key: (typeof BRIEFS)[number]) =>
    text.plain(`kioskStaff:helper.brief.${key}`, IN_JAPANESE);
  return (
    <section className="brief" lang="ja">
      <h2 className="brief__title">{text.plain('kioskStaff:helper.briefTitle', IN_JAPANESE)}</h2>
      <div className="brief__sentences">
        {BRIEFS.map((key) => (
          <Button
            key={key}
            aria-pressed={isSaid(brief, sentence(key))}
            onClick={() => onBrief(toggled(brief, sentence(key)))}
          >
            {sentence(key)}
          </Button>
        ))}
        <Button icon="write" onClick={() => setWriting(true)}>
          {text.plain('kioskStaff:helper.write', IN_JAPANESE)}
        </Button>
      </div>
      <output className="brief__text">{ownWords(brief, BRIEFS.map(sentence))}</output>
      {isWriting && <Words {...{ brief, onBrief }} onClose={() => setWriting(false)} />}
    </section>
  );
}

function Words({ brief, onBrief, onClose }: BriefProps & { readonly onClose: () => void }) {
  const text = useText();
  const { control, press } = useTyping<HTMLTextAreaElement>({
    text: brief,
    // What would be too long is not taken; what is there can always be made shorter.
    onText: (words) => {
      const fits = textProblem(words, TEXTS.remark) !== 'tooLong';
      if (fits || words.length < brief.length) onBrief(words);
    },
    onComposing: () => undefined,
  });
  const title = text.plain('kioskStaff:helper.briefTitle', IN_JAPANESE);
  return (
    <Dialog title={title} onClose={onClose} className="panel panel--brief">
      <textarea className="brief__area" aria-label={title} rows={2} {...control} />
      <Keyboard sheets={['hiragana', 'katakana', 'latin']} press={press} />
      <Button icon="check" wide variant="primary" onClick={onClose}>
        {text.show('common:close')}
      </Button>
    </Dialog>
  );
}
