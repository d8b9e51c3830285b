import type { RemarkView } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import './remark.css';

/** A remark and who made it. */
export function RemarkWords({ remark }: { readonly remark: RemarkView }) {
  const { t } = useText();
  return (
    <>
      <p className="remark__text">
        <Isolated>{remark.text}</Isolated>
      </p>
      <p className="remark__by">{t('console:remark.by', { name: remark.byName })}</p>
    </>
  );
}
