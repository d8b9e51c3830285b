/** How the suite of the shell reaches a running kiosk, whichever Electron it runs on. */
export interface ShellUnderTest {
  /** Evaluates an expression in the page's own world; promises are awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** The address on the screen. */
  url(): Promise<string>;
  /** How many windows there are. */
  windows(): Promise<number>;
  /** Names of the cookies that the kiosk's session holds. */
  cookieNames(): Promise<readonly string[]>;
  /** Ends the page's process as a crash would. */
  crash(): Promise<void>;
  close(): Promise<void>;
}
