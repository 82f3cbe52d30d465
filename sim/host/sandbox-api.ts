/** A sandbox in another thread: opened once, then shown month by month for any list of actions. */
import * as Comlink from 'comlink';
import { frameOf } from '../engine/frame-of';
import { openSandbox, playSandbox, type Sandbox } from '../engine/sandbox';
import type { Refusal, SandboxAction, SandboxPlace } from '../engine/sandbox-action';
import type { Scenario } from '../engine/scenario';
import { hashWorld } from '../engine/world-digest';
import type { HasherFactory } from '../kernel/digest';
import type { Step } from '../model/step';
import { H, personTop, type World } from '../model/world';

export interface SandboxRequest {
  readonly actions: readonly SandboxAction[];
  /** First and last month to show. */
  readonly from: number;
  readonly to: number;
}

export interface SandboxShown {
  /** One pair of frames a month: the changed place, then its untouched twin. */
  readonly months: ArrayBuffer[][];
  readonly refusals: readonly (Refusal | null)[];
  /** £ */
  readonly spent: number;
  /** Digest of the changed world in the last month. */
  readonly digest: string;
}

export interface SandboxApi {
  /** Grows a place and forgets the one before. */
  openSandbox(template: Scenario, place: SandboxPlace, onGrown?: (months: number, of: number) => void): void;
  showSandbox(request: SandboxRequest): SandboxShown;
}

export function sandboxApi(hasher: HasherFactory): SandboxApi {
  let sandbox: Sandbox | null = null;
  const digestOf = (world: World) => {
    const hash = hasher();
    hashWorld(world, hash);
    return hash.hex();
  };
  return {
    openSandbox(template, place, onGrown) {
      sandbox = openSandbox(template, place, (done, of) => {
        if (done % 60 === 0) onGrown?.(done, of);
      });
    },
    showSandbox({ actions, from, to }) {
      if (sandbox === null) throw new Error('showSandbox: expected openSandbox() first');
      const months: ArrayBuffer[][] = Array.from({ length: to - from + 1 }, () => []);
      const played = ([actions, []] as const).map((own, arm) =>
        playSandbox(sandbox as Sandbox, own, to, recorder(arm, from, months)),
      );
      const [yours] = played;
      const shown = {
        months,
        refusals: yours.refusals,
        spent: yours.spent,
        digest: digestOf(yours.step.world),
      };
      return Comlink.transfer(shown, months.flat());
    },
  };
}

/** Puts the frame of every month from `from` on into its place. */
function recorder(arm: number, from: number, months: ArrayBuffer[][]): (step: Step) => void {
  let before = new Uint8Array(0);
  return ({ world, programmes, geography }) => {
    const month = world.header[H.month];
    if (month >= from) {
      const { neighbourhoods, columns, rows } = geography;
      const map = { neighbourhoods, columns, rows };
      months[month - from][arm] = frameOf({ world, programmes, arm, map, before }).buffer;
    }
    before = world.status.slice(0, personTop(world));
  };
}
