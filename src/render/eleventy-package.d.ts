/** The part of Eleventy's programmatic API that `renderSite` uses; the package ships no types. */
declare module '@11ty/eleventy' {
  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        configPath: string;
        quietMode: boolean;
        config: (configuration: import('./eleventy-data.ts').EleventyConfiguration) => void;
      },
    );
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
