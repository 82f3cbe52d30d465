/** One of several equal shares of a batch, each made by a computer of its own. */
import { InputError } from '../../io/input-error';
import { show } from '../../io/wording';

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export function readShard(text: string | undefined): Shard | null {
  if (text === undefined) return null;
  const [, number, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (number >= 1 && of >= number) return { number, of };
  throw InputError.of('--shard', `expected a share such as 3/10, between 1/10 and 10/10, got ${show(text)}`);
}

/** Folder of a shard inside that of the batch. */
export function shardFolder({ number, of }: Shard): string {
  return `shard-${String(number).padStart(String(of).length, '0')}-of-${of}`;
}
