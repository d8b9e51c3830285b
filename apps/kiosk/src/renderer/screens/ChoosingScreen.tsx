import type { VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { useState, type Dispatch } from 'react';
import { TOPICS_A_PAGE } from '../config.ts';
import { StepWays } from '../parts/contact/StepWays.tsx';
import { Pager, pagesOf } from '../parts/Pager.tsx';
import { Screen } from '../parts/Screen.tsx';
import { TopicTile } from '../parts/TopicTile.tsx';
import { useText } from '../state/useText.tsx';

interface ChoosingScreenProps {
  readonly view: KioskView;
  readonly dispatch: Dispatch<VisitEvent>;
}

/** The choice of a topic: six tiles a page, and always 「わからない・その他」. */
export function ChoosingScreen({ view, dispatch }: ChoosingScreenProps) {
  const text = useText();
  const [page, setPage] = useState(0);
  const pages = pagesOf(
    view.topics.filter((topic) => topic.icon !== 'other'),
    TOPICS_A_PAGE,
  );
  const others = view.topics.filter((topic) => topic.icon === 'other');
  const picks = {
    onPick: (topicId: string) => dispatch({ type: 'pick', topicId }),
    onPickClosed: (topicId: string) => dispatch({ type: 'pickClosed', topicId }),
  };
  const shown = pages[Math.min(page, pages.length - 1)] ?? [];
  const none = !view.topics.some(({ state }) => state === 'shown');
  return (
    <Screen
      name="choosing"
      title={text.show('kiosk:choosing.title')}
      prompt={[
        text.say('kiosk:choosing.title'),
        ...[...shown, ...others].filter((t) => t.state === 'shown').map((t) => text.sayOf(t.name)),
        ...(none ? [text.say('kiosk:choosing.none')] : []),
      ]}
      words={none && <p className="screen__lead">{text.show('kiosk:choosing.none')}</p>}
      controls={
        <>
          <div className="tiles">
            {shown.map((topic) => (
              <TopicTile key={topic.id} topic={topic} {...picks} />
            ))}
          </div>
          {others.map((topic) => (
            <TopicTile key={topic.id} topic={topic} {...picks} />
          ))}
          <StepWays onBack={() => dispatch({ type: 'back' })}>
            <Pager page={page} pages={pages.length} onChange={setPage} />
          </StepWays>
        </>
      }
    />
  );
}
