#!/usr/bin/env node
// The program. Commands import what they need when they are called, so that a small question is answered quickly.
import { runProgram } from './program.js';

process.exitCode = await runProgram(process.argv.slice(2));
