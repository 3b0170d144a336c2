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
  #threads: Crew | null = null;

  constructor(root: string, jobs: number, worth = usuallyWorth) {
    this.own = new Hand(root);
    this.#root = root;
    this.#jobs = jobs;
    this.#worth = worth;
  }

  /** Who does work that takes so many milliseconds of one core. */
  crew(milliseconds: number): Crew {
    if (!this.#threads && this.#jobs > 1 && milliseconds > this.#worth)
      this.#threads = threadedCrew(this.#root, this.#jobs);
    return this.#threads ?? lonelyCrew(this.own);
  }

  async dismiss(): Promise<void> {
    await this.#threads?.dismiss();
  }
}
