import { useText } from './useText.ts';
import icon from '../assets/icon.svg';

/** Name of the product and of this page. */
export function Brand({ heading = false }: { readonly heading?: boolean }) {
  const { t } = useText();
  const Name = heading ? 'h1' : 'p';
  return (
    <div className="brand">
      <img src={icon} alt="" width={36} height={36} />
      <div>
        <Name className="brand__name">{t('common:product')}</Name>
        <p className="brand__place">{t('console:place')}</p>
      </div>
    </div>
  );
}
