import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useText } from '../state/useText.tsx';
import { IN_JAPANESE } from './Brief.tsx';

interface BriefButtonProps {
  /** Whether something was said while the resident waits. */
  readonly isSaid: boolean;
  readonly onOpen: () => void;
}

/** Opens the brief of a resident who waits already. */
export function BriefButton({ isSaid, onOpen }: BriefButtonProps) {
  const text = useText();
  return (
    <div className="later-brief" lang="ja">
      <StatusBanner tone="done">
        {isSaid ? text.plain('kioskStaff:helper.said', IN_JAPANESE) : null}
      </StatusBanner>
      <Button icon="write" wide onClick={onOpen}>
        {text.plain('kioskStaff:helper.briefTitle', IN_JAPANESE)}
      </Button>
    </div>
  );
}
