import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { shippedProgram } from '../helpers/program.js';

const module = pathToFileURL(resolve(shippedProgram(), '../../cli/interrupt.js'));
const script = `
  import { writeSync } from 'node:fs';
  import { stopOnInterrupt } from '${module}';
  const { guard, signal } = stopOnInterrupt();
  const value = guard(() => 7);
  try {
    guard(() => { writeSync(1, 'begun ' + value + '\\n'); for (;;); });
  } catch {
    writeSync(1, 'stopped ' + signal.aborted + '\\n');
  }
  for (;;);
`;

test.skipIf(process.platform === 'win32')(
  'Ctrl-C stops what is being computed; a second one ends the process at once',
  async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = async () => String((await once(child.stdout, 'data'))[0]);
    expect(await said()).toBe('begun 7\n');
    child.kill('SIGINT');
    expect(await said()).toBe('stopped true\n');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
  },
);
