import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';

/** A notice that all data is demo data, so that nobody types a real person's matter. */
export function DemoNotice() {
  const { t } = useText();
  return (
    <aside className="demo-notice" aria-label={t('account:demo.title')}>
      <Icon name="warning" />
      <p>
        <strong className="demo-notice__title">{t('account:demo.title')}</strong>
        {t('account:demo.body')}
      </p>
    </aside>
  );
}
