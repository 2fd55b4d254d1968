import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { program } from '../src/cli/program.js';
import { packageRoot } from '../src/package-root.js';
import { pages } from '../src/explorer/pages/pages.js';

const read = (file: string): string => readFileSync(join(packageRoot, file), 'utf8');
const reference = read('docs/cli.md');
const readmes = ['README.md', 'README.zh-CN.md'];

/** The part of the reference that is about one command. */
function sectionOf(name: string): string {
  return reference.split(/^## /m).find((section) => section.startsWith(`${name}\n`)) ?? '';
}

const commands = program(() => undefined).commands;

/** A command's own flags and those of the commands below it. */
const optionsOf = (command: (typeof commands)[number]): (typeof command.options)[number][] => [...command.options, ...command.commands.flatMap(optionsOf)];

describe('the reference', () => {
  it.each(commands.map((command) => command.name()))('has a section on %s with every flag', (name) => {
    const command = commands.find((one) => one.name() === name)!;
    const section = sectionOf(name);
    expect(section).not.toBe('');
    for (const { flags } of optionsOf(command)) expect([flags, section.includes(`\`${flags}\``)]).toEqual([flags, true]);
  });

  it('has no section on a command, and no flag, that there is not', () => {
    const sections = [...reference.matchAll(/^## (.*)$/gm)].map((match) => match[1]!);
    expect(sections.sort()).toEqual(commands.map((command) => command.name()).sort());
    for (const command of commands) {
      const known = optionsOf(command).flatMap(({ long, short }) => [long, short]);
      const named = [...sectionOf(command.name()).matchAll(/`(--[a-z-]+)[ `<]/g)].map((match) => match[1]!);
      expect([command.name(), named.filter((flag) => !known.includes(flag))]).toEqual([command.name(), []]);
    }
  });
});

describe.each(readmes)('%s', (file) => {
  it('leads to the reference, the explorer and the threat model', () => {
    for (const target of ['docs/cli.md', 'docs/explorer.md', 'THREAT_MODEL.md', 'ARCHITECTURE.md']) expect(read(file)).toMatch(`(${target})`);
  });

  it('names every command', () => {
    for (const command of commands) expect([command.name(), read(file).includes(`zhibiao ${command.name()}`)]).toEqual([command.name(), true]);
  });

  it('names every saved query', () => {
    for (const query of readdirSync(join(packageRoot, 'queries'))) expect([query, read(file).includes(`\`${query.replace('.sql', '')}\``)]).toEqual([query, true]);
  });
});

it('the two READMEs have the same sections', () => {
  const levels = readmes.map((file) => [...read(file).matchAll(/^(#+) /gm)].map((match) => match[1]));
  expect(levels[1]).toEqual(levels[0]);
});

it('every link within the documents leads somewhere', () => {
  const files = [...readmes, 'ARCHITECTURE.md', 'THREAT_MODEL.md', 'docs/cli.md', 'docs/explorer.md', 'docs/desk.md', 'docs/queries.md', 'docs/performance.md'];
  for (const file of files) {
    for (const [, target] of read(file).matchAll(/\]\(([^)#]*)(?:#[^)]*)?\)/g)) {
      if (/^https?:/.test(target!) || target === '') continue;
      expect([file, target, existsSync(join(packageRoot, dirname(file), target!))]).toEqual([file, target, true]);
    }
  }
});

it('the explorer’s pages are described', () => {
  const described = read('docs/explorer.md');
  for (const { path } of pages) expect([path, described.includes(`\`${path.replace(':key', 'KEY').replace(':id', 'ID')}`)]).toEqual([path, true]);
});
