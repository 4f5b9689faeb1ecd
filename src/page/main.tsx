// Starts the page: reads what the report wrote into it, and draws.
import { render } from 'preact';
import type { PageData, PageWords } from '../model/reportPage.js';
import { App } from './App.js';
import { makeModel } from './model.js';

const read = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');

const root = document.getElementById('report');
if (root !== null) {
  const model = makeModel(read('data') as PageData);
  render(<App model={model} words={read('words') as Readonly<Record<string, PageWords>>} />, root);
}
