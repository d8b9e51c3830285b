import { createContext, useContext } from 'react';

/** Opens 機器; a screen that has the dialog gives it to its parts. */
export const OpenDevicesContext = createContext<() => void>(() => undefined);

export const useOpenDevices = (): (() => void) => useContext(OpenDevicesContext);
