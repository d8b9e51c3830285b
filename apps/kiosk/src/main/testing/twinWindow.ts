import type {
  BrowserWindowConstructorOptions,
  PrinterInfo,
  WebContentsPrintOptions,
  WindowOpenHandlerResponse,
} from 'electron';
import type { HostContents, HostWindow } from '../host.ts';
import { TwinEvents } from './twinParts.ts';

/** The contents of a window; a subclass may put a real page behind it. */
export class TwinContents extends TwinEvents implements HostContents {
  readonly calls: string[] = [];
  readonly navigationHistory = {
    clear: (): void => {
      this.calls.push('navigationHistory.clear');
      this.forgetHistory();
    },
  };
  /** The printers of the device, and whether they take what is printed. */
  printers: readonly string[] = [];
  takesPrints = true;
  openHandler: (() => WindowOpenHandlerResponse) | null = null;

  /** Where a page stands behind the contents, what it was before. */
  forgetHistory: () => void = () => undefined;

  forcefullyCrashRenderer(): void {
    this.calls.push('forcefullyCrashRenderer');
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 1 });
  }
  getPrintersAsync(): Promise<PrinterInfo[]> {
    const facts = { description: '', displayName: '', options: {} as PrinterInfo['options'] };
    return Promise.resolve(this.printers.map((name) => ({ ...facts, name })));
  }
  print(
    options?: WebContentsPrintOptions,
    callback?: (success: boolean, failureReason: string) => void,
  ): void {
    this.calls.push(`print ${JSON.stringify(options)}`);
    callback?.(this.takesPrints, this.takesPrints ? '' : 'Print job failed');
  }
  setIgnoreMenuShortcuts(ignore: boolean): void {
    this.calls.push(`setIgnoreMenuShortcuts ${String(ignore)}`);
  }
  setVisualZoomLevelLimits(from: number, to: number): Promise<void> {
    this.calls.push(`setVisualZoomLevelLimits ${String(from)} ${String(to)}`);
    return Promise.resolve();
  }
  setWindowOpenHandler(handler: (details: never) => WindowOpenHandlerResponse): void {
    this.openHandler = () => handler({} as never);
  }
  setZoomFactor(factor: number): void {
    this.calls.push(`setZoomFactor ${String(factor)}`);
  }
}

/** A window without a screen; it remembers what it was told to load. */
export class TwinWindow extends TwinEvents implements HostWindow {
  readonly loaded: string[] = [];
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: TwinContents;

  constructor(options: BrowserWindowConstructorOptions, contents = new TwinContents()) {
    super();
    this.options = options;
    this.webContents = contents;
  }

  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }
}
