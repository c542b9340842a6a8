import { Command, CommanderError, Option } from 'commander';
import { type Format, formats } from './format.js';
import type { ExitCode, World } from './world.js';

/** Runs what the words say. Each command's own code is loaded when it is the one that runs. */
export async function runCommandLine(words: readonly string[], version: string, world: World): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = describe(version, world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (caught) {
    if (!(caught instanceof CommanderError)) throw caught;
    // Asking for help or the version is no mistake; no words at all are.
    return caught.exitCode === 0 && words.length > 0 ? 0 : 2;
  }
}

type Finish = (code: ExitCode) => void;

function describe(version: string, world: World, finish: Finish): Command {
  const program = new Command('kext')
    .description('Annotated TypeScript in; CRDs, RBAC, webhooks, workloads and charts out.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: world.out.write, writeErr: world.err.write })
    .showHelpAfterError('Run `kext --help` for all commands.')
    .addHelpText('after', help.program);
  addGenerate(program, world, finish);
  addImport(program, world, finish);
  addAdd(program, world, finish);
  addBuild(program, world, finish);
  addRun(program, world, finish);
  addExplain(program, world, finish);
  addModel(program, world, finish);
  return program;
}

function addGenerate(program: Command, world: World, finish: Finish): void {
  program
    .command('generate')
    .summary('write manifests/, charts/, generated/ and the Dockerfile from the sources')
    .description('Compiles the project and writes all files of it, or none when anything is wrong.')
    .addOption(projectOption())
    .option('--check', 'write nothing; show what differs from the disk and exit with 1 if anything does', false)
    .addOption(new Option('--watch', 'generate again on every save, until Ctrl-C').default(false).conflicts('check'))
    .addOption(formatOption())
    .addHelpText('after', help.generate)
    .action(async (options: { project: string; check: boolean; watch: boolean; format: Format }) => {
      const { generate } = await import('./generate.js');
      finish(await generate(options, world));
    });
}

function addImport(program: Command, world: World, finish: Finish): void {
  program
    .command('import')
    .summary('write TypeScript from CRDs and OpenAPI documents')
    .description('Turns CRDs and OpenAPI v3 documents, YAML or JSON, into annotated TypeScript.')
    .argument('<file...>', 'files to read, each with one document or several')
    .requiredOption('--out <dir>', 'where to write, relative to the project')
    .option('--adopt', "write the project's own sources, to be edited, instead of kinds that it only uses", false)
    .addOption(projectOption())
    .addOption(formatOption())
    .addHelpText('after', help.import)
    .action(async (files: string[], options: { project: string; out: string; adopt: boolean; format: Format }) => {
      const { importFiles } = await import('./import.js');
      finish(await importFiles(files, options, world));
    });
}

function addAdd(program: Command, world: World, finish: Finish): void {
  program
    .command('add')
    .summary('write the stub of a controller or webhook, once')
    .description('Writes the stub of a handler. It is yours from then on: kext never writes to it again.')
    .addArgument(program.createArgument('<point>', 'the extension point').choices(['controller', 'webhook']))
    .argument('<kind>', 'a kind of the project, or a built-in one: Pod, apps/v1/Deployment')
    .addOption(projectOption())
    .addOption(formatOption())
    .addHelpText('after', help.add)
    .action(async (point: 'controller' | 'webhook', kind: string, options: { project: string; format: Format }) => {
      const { add } = await import('./add.js');
      finish(await add(point, kind, options, world));
    });
}

function addBuild(program: Command, world: World, finish: Finish): void {
  program
    .command('build')
    .summary('bundle generated/main.ts into dist/main.js for the image')
    .description(
      'Bundles generated/main.ts, the handlers and all that they import into dist/main.js, with a source map.',
    )
    .addOption(projectOption())
    .addOption(formatOption())
    .addHelpText('after', help.build)
    .action(async (options: { project: string; format: Format }) => {
      const { build } = await import('./build.js');
      finish(await build(options, world));
    });
}

function addRun(program: Command, world: World, finish: Finish): void {
  program
    .command('run')
    .summary("run the project's operator on this machine, against the current kubeconfig")
    .description(
      "Bundles generated/main.ts and runs it here, until Ctrl-C, against the kubeconfig's current context. It writes nothing.",
    )
    .argument('[flags...]', 'flags for the operator, after `--`; `-- --help` lists them')
    .addOption(projectOption())
    .addHelpText('after', help.run)
    .action(async (flags: string[], { project }: { project: string }) => {
      const { run } = await import('./run.js');
      finish(await run(project, flags, world));
    });
}

function addExplain(program: Command, world: World, finish: Finish): void {
  program
    .command('explain')
    .summary('tell of a tag or of the code of an error; list all without one')
    .description('Prints what a tag writes, with an example, or why something is an error and the way out.')
    .argument(
      '[subject]',
      'a tag, such as @column; a code, such as disk/not-written-by-kext; rbac: all permissions; rules: all CEL',
    )
    .addOption(projectOption())
    .addHelpText('after', help.explain)
    .action(async (subject: string | undefined, { project }: { project: string }) => {
      if (subject === 'rules') {
        const { explainRules } = await import('./explain-rules.js');
        finish(await explainRules(project, world));
        return;
      }
      if (subject === 'rbac') {
        const { explainRbac } = await import('./explain-rbac.js');
        finish(await explainRbac(project, world));
        return;
      }
      const { explain } = await import('./explain.js');
      finish(explain(subject, world));
    });
}

function addModel(program: Command, world: World, finish: Finish): void {
  program
    .command('model')
    .summary('print what kext understood of the project, as JSON')
    .description(
      'Prints the configuration and the custom resources as kext read them, as JSON. For tools and the curious.',
    )
    .addOption(projectOption())
    .addHelpText('after', help.model)
    .action(async ({ project }: { project: string }) => {
      const { printModel } = await import('./model.js');
      finish(await printModel(project, world));
    });
}

function projectOption(): Option {
  return new Option('--project <dir>', 'the folder of package.json and tsconfig.json').default(
    '.',
    'the current folder',
  );
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to print errors and warnings').choices(formats).default(formats[0]);
}

const help = {
  program: `
Examples:
  $ kext generate                         write all that the sources say
  $ kext generate --check                 in CI: fail when what is committed is not what the sources say
  $ kext add controller Memcached         write the stub of a controller
  $ kext explain @column                  read about a tag

Exit codes: 0 done; 1 errors, or --check found a difference; 2 the command line is wrong.`,
  generate: `
Examples:
  $ kext generate --project operators/memcached
  $ kext generate --check --format github   errors and differences as annotations of a pull request
  $ kext generate --watch

Only files whose first line says that kext wrote them are replaced or removed.`,
  import: `
Examples:
  $ kext import certificates.yaml --out src/imported          kinds to use: cert-manager's Certificate
  $ kext import crds/*.yaml --out src/api --adopt             your own CRDs, to go on with in TypeScript`,
  add: `
Examples:
  $ kext add controller Memcached
  $ kext add webhook apps/v1/Deployment`,
  build: `
Example:
  $ kext generate && kext build && docker build -t memcached-operator .`,
  run: `
Examples:
  $ kext run
  $ kext run -- --log-level debug --metrics-bind-address 0
  $ kext run -- --webhook-url https://192.168.1.10:9443   where the API server can reach this machine`,
  explain: `
Examples:
  $ kext explain
  $ kext explain @exactlyOneOf
  $ kext explain rbac                     what the operator may do, and the calls that need it
  $ kext explain rules                    all rules and policies in CEL, and what they cost
  $ kext explain disk/not-written-by-kext`,
  model: `
Example:
  $ kext model | jq '.resources[].kind'`,
};
