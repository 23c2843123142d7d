import { Job } from "$/design";
import { asFailure, type CommandFailure } from "$/host";

/** Something that is read and then imported: its progress and failures. Stopping it is not a failure. */
export class Attempt {
  failure = $state.raw<CommandFailure | null>(null);
  readonly job = new Job();

  protected async attempt(work: Parameters<Job["run"]>[0]): Promise<void> {
    this.failure = null;
    try {
      await this.job.run(work);
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code !== "cancelled") this.failure = failure;
    }
  }
}
