import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';

/** Says loudly that nothing here is real, so that nobody types a real person's matter into it. */
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
