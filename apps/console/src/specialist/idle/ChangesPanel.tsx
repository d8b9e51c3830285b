import type { DeskChange, DeskDayView } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { Panel } from '../Panel.tsx';
import { useWords, wardDay } from '../useWords.ts';

/** 変わったこと: what admins have changed in the last seven days that concerns my desks. */
export function ChangesPanel({ day: ofDesks }: { readonly day: DeskDayView | null }) {
  const { t } = useText();
  const words = useChangeWords();
  const { day } = useWords();
  if (ofDesks === null) {
    return (
      <Panel name="changes" title={t('console:day.changes.title')} empty={t('console:loading')}>
        {null}
      </Panel>
    );
  }
  return (
    <Panel
      name="changes"
      title={t('console:day.changes.title')}
      count={t('console:handoffs.count', { count: ofDesks.changes.length })}
      empty={ofDesks.changes.length > 0 ? null : t('console:day.changes.empty')}
    >
      <ul className="changes">
        {ofDesks.changes.map((change) => (
          <li key={`${change.at} ${change.what}`} className="change">
            <time dateTime={new Date(change.at).toISOString()}>{day(wardDay(change.at))}</time>
            <span>{words(change)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** A change in a sentence. */
function useChangeWords(): (change: DeskChange) => string {
  const { t } = useText();
  const { text, day } = useWords();
  const placeOf = ({ place }: DeskChange): string => {
    switch (place.kind) {
      case 'ward':
        return t('console:places.ward');
      case 'center':
        return t('console:places.center', { district: place.district });
      case 'desk':
        return text(place.name);
    }
  };
  return (change) => {
    const { what, topicName, state, since } = change;
    const values = {
      topic: topicName === null ? '' : text(topicName),
      place: placeOf(change),
      state: state === null ? '' : t(`adminTopics:states.${state}`),
      day: since === null ? '' : day(since),
    };
    if (what === 'state' && state === null) return t('console:day.changes.takenBack', values);
    if (what === 'guide' && topicName === null) return t('console:day.changes.guideOfWard', values);
    return t(`console:day.changes.${what}`, values);
  };
}
