import {
  isEmptySummary,
  SUMMARY_PARTS,
  type SummaryBlock,
  type SummaryField,
} from '@madoguchi/domain';
import { Button, useObservable } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { WrittenState } from '../written/WrittenState.tsx';
import { SummaryPartFields } from './SummaryPartFields.tsx';
import './summary.css';

interface SummaryPanelProps {
  /** The prepared sentences of the topic. */
  readonly blocks: readonly SummaryBlock[];
  /** Whether the resident sees it now. */
  readonly isShown: boolean;
}

/** まとめ: what the resident takes along, put together of prepared sentences and shown before the end. */
export default function SummaryPanel({ blocks, isShown }: SummaryPanelProps) {
  const { t } = useText();
  const { model, busy, perform } = useActions();
  const summary = useObservable(model.summary);
  const { fields } = summary;
  const isNothing = isEmptySummary(fields);
  const nameOf = (field: SummaryField) =>
    t(field === 'day' ? 'console:summary.day' : `console:summary.parts.${field}`);
  return (
    <div className="summary">
      {isNothing ? (
        <p className="aid__hint">{t('console:summary.nothingYet')}</p>
      ) : (
        <Button
          icon={isShown ? 'hidden' : 'eye'}
          {...(!isShown && { variant: 'primary' })}
          aria-pressed={isShown}
          aria-busy={busy === 'summary'}
          onClick={() => void perform('summary', () => model.summary.show(!isShown))}
        >
          {t(isShown ? 'console:summary.hide' : 'console:summary.show')}
        </Button>
      )}
      {isShown && <p className="summary__shown">{t('console:summary.isShown')}</p>}
      <p className="aid__hint">{t('console:summary.hint')}</p>
      {SUMMARY_PARTS.map((part) => (
        <SummaryPartFields
          key={part}
          part={part}
          written={fields[part]}
          blocks={blocks.filter((block) => block.part === part)}
          day={part === 'when' ? fields.day : undefined}
          onChange={(written) => model.summary.edit({ [part]: written })}
          onDay={(day) => model.summary.edit({ day })}
        />
      ))}
      <WrittenState
        written={summary}
        isNothing={isNothing}
        nameOf={nameOf}
        onSeen={() => model.summary.dismiss()}
      />
    </div>
  );
}
