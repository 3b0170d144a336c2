import { type Crew, lonelyCrew, threadedCrew } from './crew.ts';
import { Hand } from './hand.ts';

/** Milliseconds of one core from which on threads pay: each must first load the program. */
const usuallyWorth = 1500;

/** The hands of a build: this thread alone, and threads of their own once there is enough to do. */
export class Hands {
  readonly own: Hand;
  readonly #root: string;
  readonly #jobs: number;
  readonly #worth: number;
  readonly #kept: number | undefined;
  #threads: Crew | null = null;

  /** @param options.kept how many reports each keeps at hand; all unless given */
  constructor(root: string, jobs: number, { worth = usuallyWorth, kept }: { worth?: number; kept?: number }) {
    this.own = new Hand(root, kept);
    this.#root = root;
    this.#jobs = jobs;
    this.#worth = worth;
    this.#kept = kept;
  }

  /** Who does work that takes so many milliseconds of one core. */
  crew(milliseconds: number): Crew {
    if (!this.#threads && this.#jobs > 1 && milliseconds > this.#worth)
      this.#threads = threadedCrew(this.own, this.#root, this.#jobs, this.#kept);
    return this.#threads ?? lonelyCrew(this.own);
  }

  async dismiss(): Promise<void> {
    await this.#threads?.dismiss();
  }
}
