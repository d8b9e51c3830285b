import type { LibraryFileView } from '@madoguchi/protocol';
import { useText } from '../app/useText.ts';

const MEGABYTE = 1024 * 1024;

/** Files of the library in words. */
export function useFileWords() {
  const { t } = useText();
  return {
    /** Whose it is. */
    placeOf: ({ deskName }: Pick<LibraryFileView, 'deskName'>) => deskName ?? t('library:ofWard'),
    languageOf: (language: LibraryFileView['language']) => {
      if (language === null) return '';
      return language === 'ja' ? t('library:japanese') : t(`console:needs.languages.${language}`);
    },
    /** How large it is, in tenths of a megabyte. */
    sizeOf: ({ bytes }: Pick<LibraryFileView, 'bytes'>) =>
      t('library:size', { size: Math.max(0.1, bytes / MEGABYTE).toFixed(1) }),
  };
}
