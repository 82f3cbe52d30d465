/** `kithwork claims`: what has been published about approaches, beside what the model finds for the same input. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { CLAIMS, type ClaimRecord } from '../../evidence/claims';
import { InputError } from '../../io/input-error';
import { MOST_PAIRS } from '../../io/scenario-schema';
import { grouped, listNames, show, suggestionOr } from '../../io/wording';
import { claimsPage } from '../claims/page';
import { runClaims } from '../claims/run-claims';
import { writeFileAtomically } from './atomic-write';
import { claimsReport } from './claims-report';
import { type CliContext, untilInterrupted } from './context';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions, readOptions } from './options';
import { colours, progress } from './terminal';

const EXAMPLES = `
Examples:
  Every claim. The first time takes some ten minutes on two idle processors.
  Runs are kept: stopped, it goes on where it was, and a second time takes
  seconds:
    $ kithwork claims

  All claims with their ids, and only the published arithmetic, at once:
    $ kithwork claims --no-model

  One claim with more runs, and a page with charts:
    $ kithwork claims help_return --draws 50 --html claims.html
`;

/** Enough for a 95 % range one can quote: each end of it rests on more than one pair, as in compare. */
const DRAWS = 50;
const SEED = 'claims';

type RawClaims = RawOptions & { readonly model: boolean; readonly html?: string };

export function addClaims(program: Command, context: CliContext): void {
  const command = program
    .command('claims')
    .summary('published claims beside what the model finds')
    .description(
      'Works published claims out again from their stated inputs, runs the model on the same input at causal fraction 0, as the evidence has it and 1, and solves for what would have to be true. Nothing in the model is fitted to a claim.',
    )
    .argument('[claims...]', 'ids of claims (default: all)')
    .option('--no-model', 'leave the model out: arithmetic only')
    .option('--html <file>', 'also write a page with charts that stands by itself');
  addFlags(command, ['seed', 'draws', 'replicates', 'workers', 'json'], {
    draws: `draws of the uncertain parameters (default: ${DRAWS})`,
    replicates: 'replicates of every draw (default: 1)',
  });
  command.addHelpText('after', EXAMPLES).action((ids: string[], raw: RawClaims) => claims(ids, raw, context));
}

async function claims(ids: readonly string[], raw: RawClaims, context: CliContext): Promise<void> {
  const options = readOptions(raw, context);
  if (raw.html === '') throw InputError.of('--html', 'expected the name of a file, got ""');
  const chosen = ids.length === 0 ? CLAIMS : ids.map(find);
  const { seed = SEED, draws = DRAWS, replicates = 1 } = options;
  if (draws * replicates > MOST_PAIRS) {
    const most = `expected draws × replicates of at most ${grouped(MOST_PAIRS)}`;
    throw InputError.of('--draws', `${most}, got ${grouped(draws * replicates)}`);
  }
  const { services, signal, vocabulary } = context;
  const bar = progress(context);
  try {
    const assessed = await runClaims(chosen, {
      seed,
      draws,
      replicates,
      isModelRun: raw.model,
      approaches: vocabulary.approaches,
      run: (scenario, _, part) => {
        // One bar for the runs of all claims, so that the time left is that of the whole command.
        const onProgress = (done: number, total: number, stage: string) => {
          if (stage === 'running')
            bar.update(part.before + (part.own * done) / total, part.all, 'running all claims');
          else bar.update(done, total, stage);
        };
        const work = { workers: options.workers, onProgress, signal };
        return untilInterrupted(signal, services.runKeptStudy(scenario, work));
      },
    });
    bar.stop();
    const facts = { version: services.version, seed, draws, replicates };
    if (raw.html !== undefined) {
      const page = claimsPage(assessed, facts);
      const path = resolve(context.cwd, raw.html);
      writeFileAtomically(context.fs, path, raw.html, page, { replace: true });
    }
    const files = raw.html === undefined ? [] : [raw.html];
    if (options.json) printJson(context, 'claims', { seed, draws, replicates, claims: assessed, files });
    else {
      const written = files.map((file) => `Wrote ${file}.`);
      printLines(context, [...claimsReport(assessed, colours(context, context.stdout)), ...written]);
    }
  } finally {
    bar.stop();
  }
}

function find(id: string): ClaimRecord {
  const found = CLAIMS.find((claim) => claim.id === id);
  if (found) return found;
  const known = CLAIMS.map((claim) => claim.id);
  const hint = suggestionOr(id, known, `expected one of ${listNames(known)}`);
  throw InputError.of('claims', `there is no claim ${show(id)}${hint}`);
}
