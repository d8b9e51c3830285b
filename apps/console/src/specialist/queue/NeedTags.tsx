import type { OfferView } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';

/** The communication needs in words: another language, 手話, 筆談, 通訳. */
export function useNeedWords({ language, supports }: OfferView['needs']): string[] {
  const { t } = useText();
  return [
    ...(language === 'ja' ? [] : [t(`console:needs.languages.${language}`)]),
    ...supports.map((support) => t(`console:needs.supports.${support}`)),
  ];
}

/** The needs as tags; nothing for somebody without any. They are items of a list around them. */
export function NeedTags({ needs }: { readonly needs: OfferView['needs'] }) {
  const words = useNeedWords(needs);
  return words.map((word) => (
    <li key={word} className="tag tag--need">
      {word}
    </li>
  ));
}
