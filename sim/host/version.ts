/** Version of Kithwork, put in at build time from package.json (see vite.config.ts). */
declare const __KITHWORK_VERSION__: string;

export const VERSION: string = __KITHWORK_VERSION__;
