import type { ReactElement } from 'react';
import { I18nextProvider as Provider, type I18nextProviderProps } from 'react-i18next';

/** Gives a translator to what is inside. Its own type would let it return a bare text (`ui-kit/src/jsx`). */
export const I18nextProvider = Provider as (props: I18nextProviderProps) => ReactElement;
