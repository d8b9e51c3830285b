import { createElement } from '@madoguchi/ui-kit';
import type { ComponentProps } from 'react';
import { contactScreens } from '../laterScreens.ts';
import { useLoadedScreen } from '../useLoadedScreen.ts';

type Later = Awaited<ReturnType<typeof contactScreens>>;

/** The place of the steps by which a callback or a slot is asked for, which are loaded when they are wanted. */
export function ContactFormSlot(props: ComponentProps<Later['ContactForm']>) {
  const later = useLoadedScreen(contactScreens);
  return later && createElement(later.ContactForm, { ...props });
}
