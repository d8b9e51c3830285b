import { SUMMARY_PARTS } from '@madoguchi/domain';
import { Select } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { BlockDraft } from './guideDraft.ts';

interface BlockPartProps {
  readonly block: BlockDraft;
  readonly onChange: (block: BlockDraft) => void;
}

/** The part of the summary that a block is for. */
export function BlockPart({ block, onChange }: BlockPartProps) {
  const { t } = useText();
  return (
    <Select
      label={t('adminTopics:guide.blockFor')}
      value={block.part}
      onChange={({ target }) =>
        onChange({
          ...block,
          part: SUMMARY_PARTS.find((each) => each === target.value) ?? block.part,
        })
      }
    >
      {SUMMARY_PARTS.map((each) => (
        <option key={each} value={each}>
          {t(`console:summary.parts.${each}`)}
        </option>
      ))}
    </Select>
  );
}
