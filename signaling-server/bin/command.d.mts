/** What Node is started with to be the server, from the top folder. */
export const SERVER_COMMAND: readonly string[];
