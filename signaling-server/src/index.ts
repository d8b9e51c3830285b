export { startServer, type RunningServer, type Surroundings } from './compose.ts';
export { readConfig, type Config } from './config.ts';
