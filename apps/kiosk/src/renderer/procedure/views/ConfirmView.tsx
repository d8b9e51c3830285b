import { statementOf, type FormPage } from '@madoguchi/domain';
import { htmlLang } from '@madoguchi/i18n';
import { Button, Ruby } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { ReadButton } from '../../parts/ReadButton.tsx';
import { ofPerson } from '../../speech/spoken.ts';
import { usePreferences } from '../../state/PreferencesProvider.tsx';
import { useText } from '../../state/useText.tsx';
import { confirming, pagesOfForm } from '../state/work.ts';
import type { Filling } from './filling.ts';
import { Statement } from './Statement.tsx';

interface ConfirmViewProps {
  readonly filling: Filling;
  readonly page: FormPage;
}

/** One page in large letters, exactly as it will be signed; it is read aloud if the resident wishes, and said yes to. */
export function ConfirmView({ filling, page }: ConfirmViewProps) {
  const text = useText();
  const { view, form, go, act } = filling;
  const { language } = usePreferences().preferences;
  const { template, values } = view;
  const lines = useMemo(
    () => statementOf(template, values, language).filter(({ pageId }) => pageId === page.id),
    [template, values, language, page.id],
  );
  const pages = pagesOfForm(view);
  const agree = () =>
    void act(async () => {
      await form.confirm(page.id);
      go(confirming({ ...view, confirmed: { ...view.confirmed, [page.id]: view.revision } }));
    });
  return (
    <>
      <div className="form-panel__body form-panel__body--confirm">
        <h2 className="form-heading">{text.show('kioskForm:confirm.title')}</h2>
        <div className="form-heading__beside">
          <span>
            <Ruby>{text.of(page.title)}</Ruby>{' '}
            {pages.length > 1 &&
              text.plain('kioskForm:head.page', {
                page: pages.findIndex(({ id }) => id === page.id) + 1,
                pages: pages.length,
              })}
          </span>
          <ReadButton
            isAlways
            spoken={lines.map(({ label, value }) => ofPerson(`${label}。${value ?? ''}。`))}
          />
        </div>
        <Statement lines={lines} lang={htmlLang(language)} />
      </div>
      <div className="form-ways">
        <Button icon="write" onClick={() => go({ on: 'page', pageId: page.id })}>
          {text.show('kioskForm:confirm.mend')}
        </Button>
        <Button variant="primary" icon="check" onClick={agree}>
          {text.show('kioskForm:confirm.right')}
        </Button>
      </div>
    </>
  );
}
