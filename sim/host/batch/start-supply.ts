/**
 * Starts for the workers of a batch: grown once by whichever worker needs one first, kept on disk, handed to each
 * worker once and taken away again when it holds many, so that memory stays the same whatever the batch’s size.
 */
import { type StartSlot, startName } from '../../engine/demand';
import { unpackStart } from '../../engine/start-file';
import { nodeSha256 } from '../node-hasher';
import type { Remote } from '../node-pool';
import { cacheFolder, readStart, writeStart } from '../start-cache';

export class StartSupply {
  readonly #folder = cacheFolder(process.env);
  readonly #most: number;
  readonly #growing = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  /** Names by worker, the one used longest ago first. */
  readonly #held = new Map<Remote, Set<string>>();

  /** @param most starts that a worker holds at once */
  constructor(most: number) {
    this.#most = most;
  }

  /** Makes sure that the worker holds these starts, and returns their names. */
  async supply(remote: Remote, slots: readonly StartSlot[]): Promise<string[]> {
    const held = this.#held.get(remote) ?? new Set<string>();
    this.#held.set(remote, held);
    const names = slots.map(({ demand, number }) => startName(demand, number, nodeSha256));
    for (const [i, name] of names.entries()) {
      if (held.delete(name)) {
        held.add(name); // now the one used last
        continue;
      }
      const bytes = await this.#bytes(remote, slots[i], name);
      const drop = [...held].slice(0, Math.max(0, held.size + 1 - Math.max(this.#most, names.length)));
      for (const old of drop) held.delete(old);
      await remote.giveStart(name, bytes, drop);
      held.add(name);
    }
    return names;
  }

  async #bytes(
    remote: Remote,
    { demand, number }: StartSlot,
    name: string,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const kept = readStart(this.#folder, name);
    if (kept !== null && unpackStart(kept, nodeSha256) !== null) return kept;
    const running = this.#growing.get(name);
    if (running) return running;
    const growing = remote.makeStart(demand, number) as Promise<Uint8Array<ArrayBuffer>>;
    this.#growing.set(name, growing);
    try {
      const bytes = await growing;
      writeStart(this.#folder, name, bytes);
      return bytes;
    } finally {
      this.#growing.delete(name);
    }
  }
}
