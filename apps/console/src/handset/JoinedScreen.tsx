import type { Connection, HandsetModel } from '@madoguchi/client';
import type { LocalisedText, Seat } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import { writingDocument, type HandsetView } from '@madoguchi/protocol';
import { Button, StatusBanner, useAction } from '@madoguchi/ui-kit';
import { useWords } from '../guest/useWords.tsx';
import type { WritingWords } from '../writing/words.ts';
import { WritingBox } from '../writing/WritingBox.tsx';
import { HandsetFrame } from './HandsetFrame.tsx';
import { PhotographPart } from './PhotographPart.tsx';
import { useHandsetServices } from './services.ts';

interface JoinedScreenProps {
  readonly model: Pick<HandsetModel, 'document' | 'pages'>;
  readonly view: Extract<HandsetView, { stage: 'joined' }>;
  readonly connection: Connection;
  readonly onLeft: () => void;
}

/** 筆談 on the resident's own phone: what is typed here is theirs, as at the kiosk. */
export function JoinedScreen({ model, view, connection, onLeft }: JoinedScreenProps) {
  const { show, plain, language } = useWords();
  const document = model.document(writingDocument);
  const words: WritingWords = {
    show: (key, values) => show(`handset:writing.${key}`, values),
    plain: (key) => plain(`handset:writing.${key}`),
  };
  const nameOf = (by: Seat): string | null =>
    view.present.find(({ seat }) => seat === by)?.name ?? null;
  return (
    <HandsetFrame screen="joined">
      <main className="guest__main handset-joined">
        <h1 className="handset-joined__title">{show('handset:title')}</h1>
        <StatusBanner tone="warning">
          {connection.state === 'interrupted' ? show('handset:away') : null}
        </StatusBanner>
        <section className="writing handset-writing" aria-label={plain('handset:title')}>
          {document && (
            <WritingBox
              {...{ document, words, nameOf }}
              mySeat="kiosk"
              held={view.held}
              focus
              inLanguage={(text: LocalisedText) => localised(text, language)}
            />
          )}
        </section>
        <PhotographPart model={model} held={view.held} />
        <LeaveButton onLeft={onLeft} />
      </main>
    </HandsetFrame>
  );
}

/** Nothing is lost by it: the kiosk goes on, and can draw a code anew. */
function LeaveButton({ onLeft }: Pick<JoinedScreenProps, 'onLeft'>) {
  const { show } = useWords();
  const { api } = useHandsetServices();
  const { busy, failure, perform } = useAction<'leave'>();
  const leave = async (): Promise<void> => {
    if (await perform('leave', () => api.call('handsetLeave'))) onLeft();
  };
  return (
    <>
      <p role="alert" className="guest-check__failure">
        {failure && show(`errors:${failure}`)}
      </p>
      <Button icon="close" wide disabled={busy !== null} onClick={() => void leave()}>
        {show('handset:leave')}
      </Button>
    </>
  );
}
