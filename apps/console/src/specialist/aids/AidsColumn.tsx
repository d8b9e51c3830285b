import type { ServingView } from '../situation.ts';
import { Aid } from './Aid.tsx';
import { RemarkWords } from '../remark/RemarkWords.tsx';
import { useText } from '../../app/useText.ts';
import './aids.css';

interface AidsColumnProps {
  readonly current: ServingView;
}

/** What a specialist needs beside the picture, in short sections of which one is open at a time. */
export function AidsColumn({ current }: AidsColumnProps) {
  const { t } = useText();
  return (
    <section className="aids" aria-label={t('console:aids.title')}>
      {current.remark && (
        <Aid title={t('console:remark.fromCenter')} open>
          <RemarkWords remark={current.remark} />
        </Aid>
      )}
    </section>
  );
}
